#!/usr/bin/env node
/* eslint-disable no-console */
// Writes what follows from the source: a page for each rule and their index (docs/rules), the matrix of what combines
// with what (docs/combinations.md), the table of fields in docs/spec.md, the commands (docs/commands.md), and the JSON
// Schemas that are published with the package.
//   node scripts/generate-docs.mjs           writes the files
//   node scripts/generate-docs.mjs --check   writes nothing; exits with 1 when a file is stale
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerSchemas, commandsPage } from './answers.mjs';
import { combinationsPage } from './combinations-page.mjs';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const prettier = require('prettier');
const { stringify } = require('yaml');

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const docs = resolve(root, '../../docs');
const source = join(root, 'src');

const { rules } = require(join(source, 'rules/index.ts'));
const { networkRules } = require(join(source, 'rules/network/index.ts'));
const { sources } = require(join(source, 'azure/index.ts'));
const { connectivitySpecJsonSchema } = require(join(source, 'spec/index.ts'));
const { topologyJsonSchema } = require(join(
  source,
  'readers/topology/json-schema.ts',
));
const { questions } = require(join(source, 'questions/questions.ts'));
const usage = require(join(source, 'questions/usage.ts'));
const { findingKinds } = require(join(source, 'findings/index.ts'));
const { defaultAddressPools } = require(join(source, 'address/index.ts'));
const { design } = require(join(source, 'design.ts'));
const { applyRule } = require(join(source, 'rules/rule.ts'));
const { specWith } = require(join(source, 'rules/__testUtils__/spec.ts'));
const { contextOf } = require(join(source, 'rules/__testUtils__/context.ts'));
const { reasonOf } = require(join(source, 'rules/__testUtils__/reason-of.ts'));

/** Longest example of a page, in lines. */
const maxExampleLines = 40;
/** Refused examples of a page. */
const maxRefused = 3;

const files = new Map();
const {
  casesByRule: cases,
  networkCasesByRule: networkCases,
  networkFindingsOf,
} = casesOfTests();
for (const rule of rules) files.set(`rules/${rule.id}.md`, pageOf(rule));
for (const rule of networkRules) {
  const page = files.get(`rules/${rule.id}.md`);
  files.set(
    `rules/${rule.id}.md`,
    [...(page ? [page] : headOf(rule)), ...networkSectionsOf(rule)].join(
      '\n\n',
    ),
  );
}
files.set('rules/README.md', indexOf(rules));
files.set(
  'combinations.md',
  [
    generated('test/src/iac/__testUtils__/combinations.ts and the rules'),
    combinationsPage(
      require(resolve(
        root,
        '../../test/src/iac/__testUtils__/combinations.ts',
      )),
      design,
      rules,
      reasonOf,
    ),
  ].join('\n\n'),
);
files.set(
  'commands.md',
  [
    generated('plugins/vnet-connectivity-common/src/questions'),
    commandsPage(questions, usage),
  ].join('\n\n'),
);
files.set('spec.md', withFields(readFileSync(join(docs, 'spec.md'), 'utf8')));

const written = [
  ...[...files].map(([name, text]) => ({
    path: join(docs, name),
    text: prettier.format(text, { ...style(), parser: 'markdown' }),
  })),
  ...[
    ['connectivity-spec.schema.json', connectivitySpecJsonSchema()],
    ['topology.schema.json', topologyJsonSchema()],
    [
      'answers.schema.json',
      answerSchemas(root, questions, connectivitySpecJsonSchema()),
    ],
  ].map(([name, schema]) => ({
    path: join(root, name),
    text: prettier.format(JSON.stringify(schema), {
      ...style(),
      parser: 'json',
    }),
  })),
];

const stale = written.filter(
  ({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text,
);
const left = (
  existsSync(join(docs, 'rules')) ? readdirSync(join(docs, 'rules')) : []
)
  .filter(name => !files.has(`rules/${name}`))
  .map(name => join(docs, 'rules', name));

if (process.argv.includes('--check')) {
  for (const path of [...stale.map(file => file.path), ...left]) {
    console.error(
      `${relative(process.cwd(), path)} is stale: run ${relative(
        process.cwd(),
        fileURLToPath(import.meta.url),
      )}`,
    );
    process.exitCode = 1;
  }
} else {
  for (const { path, text } of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  for (const path of left) rmSync(path);
}

function style() {
  return require('@backstage/cli/config/prettier');
}

/** The accepted and refused cases of every rule, which its test hands over when it is loaded, and how they are judged. */
function casesOfTests() {
  // The tests are only read here.
  globalThis.describe = () => {};
  const { casesByRule } = require(join(
    source,
    'rules/__testUtils__/test-rule.ts',
  ));
  const ofNetworks = require(join(
    source,
    'rules/__testUtils__/test-network-rule.ts',
  ));
  for (const { id } of rules) require(join(source, `rules/${id}.test.ts`));
  for (const { id } of networkRules) {
    require(join(source, `rules/network/${id}.test.ts`));
  }
  return {
    casesByRule,
    networkCasesByRule: ofNetworks.networkCasesByRule,
    networkFindingsOf: ofNetworks.networkFindingsOf,
  };
}

/** The head of a rule's page: its title, kind, reason and source. */
function headOf(rule) {
  const { id, severity, kind, title, source: sourceId, visit } = rule;
  const folder = visit ? 'src/rules/network' : 'src/rules';
  return [
    generated(`${folder}/${id}.ts and ${id}.test.ts`),
    `# ${id}`,
    `${nameOf(severity)}: ${title}.`,
    `**${findingKinds[kind]}.**`,
    '## Why',
    reasonOf(rule),
    `Source: ${linkTo(sources[sourceId])}.`,
  ];
}

/** The cases that a rule about networks accepts and refuses, as topology documents. */
function networkSectionsOf(rule) {
  const { accepted, refused } = networkCases.get(rule);
  const other = rule.sameAs?.id === rule.id ? undefined : rule.sameAs;
  return [
    '## In a network',
    `Of a \`kind: Topology\` document, and of what is read from Terraform.${
      other ? ` Of a spec, [${other.id}](./${other.id}.md) says the same.` : ''
    }`,
    '### Accepted',
    ...accepted
      .slice(0, 1)
      .flatMap(({ name, topology }) => [
        `${capitalised(name)}:`,
        codeBlock(stringify(topology, { lineWidth: 0 })),
      ]),
    '### Refused',
    ...refused
      .filter(
        ({ topology }) =>
          stringify(topology, { lineWidth: 0 }).split('\n').length <=
          maxExampleLines,
      )
      .slice(0, maxRefused)
      .flatMap(({ name, topology }) => {
        const [{ path, message }] = networkFindingsOf(rule, topology);
        return [
          `${capitalised(name)}:`,
          codeBlock(stringify(topology, { lineWidth: 0 })),
          `> ${path ? `\`${path}\`: ` : ''}${escaped(message)}`,
        ];
      }),
  ];
}

function pageOf(rule) {
  const { kind } = rule;
  const { accepted, refused } = cases.get(rule);
  const shown = refused
    .filter(entry => !entry.graph && exampleOf(entry, entry.path))
    .slice(0, maxRefused);
  const good = accepted.find(entry => entry.changes && exampleOf(entry));
  return [
    ...headOf(rule),
    ...(good
      ? ['## Accepted', `${capitalised(good.name)}:`, exampleOf(good)]
      : []),
    ...(shown.length > 0 ? ['## Refused'] : []),
    ...shown.flatMap(entry => {
      const [finding] = findingsOf(rule, entry);
      return [
        `${capitalised(entry.name.replace(/, and .*/, ''))}:`,
        exampleOf(entry, entry.path),
        `> ${finding.kind === kind ? '' : `${findingKinds[finding.kind]}: `}\`${
          finding.path
        }\`: ${escaped(finding.message)}`,
        ...(finding.fix ? [`Fix: ${escaped(finding.fix.title)}.`] : []),
      ];
    }),
  ].join('\n\n');
}

function findingsOf(rule, { changes, options }) {
  return applyRule(rule, contextOf(specWith(changes), options));
}

/** The sections of the spec that a case is about, and the policy or pools of its portal. */
function exampleOf({ changes = {}, options = {} }, path = 'regions') {
  const named = [...Object.keys(changes), path.split('.')[0]];
  const text = stringify(
    Object.fromEntries(
      Object.entries(specWith(changes)).filter(([key]) => named.includes(key)),
    ),
    { lineWidth: 0 },
  );
  if (text.split('\n').length > maxExampleLines) return undefined;
  const { policy, pools = defaultAddressPools } = options;
  const settings = {
    ...(pools === defaultAddressPools
      ? {}
      : {
          addressPools: pools.pools,
          virtualNetworkPrefixLength: pools.virtualNetworkPrefixLength,
        }),
    ...(policy ? { policy } : {}),
  };
  return [
    ...(Object.keys(settings).length > 0
      ? [
          codeBlock(
            `# app-config.yaml\n${stringify({ vnetConnectivity: settings })}`,
          ),
        ]
      : []),
    codeBlock(text),
  ].join('\n\n');
}

function codeBlock(text) {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}

function indexOf(all) {
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return [
    generated('src/rules'),
    '# Rules',
    `What is checked before anything is generated: ${errors} rules whose findings block generation (errors), and ${
      all.length - errors
    } whose findings are advice (warnings). The form, the scaffolder action and the command line check the same rules, in this order. Four more findings are about the document itself: \`spec-syntax\` where it cannot be read, \`spec-size\` where it is larger than what is read, \`spec-text\` where a text has characters that readers do not see or that a pipeline takes for a command, and \`spec-schema\` where a field has the wrong shape; [the spec](../spec.md) says what there is.`,
    'Each finding says who says no (the key `kind` in JSON): `azure-refuses` where Azure rejects it or Microsoft documents that it does not work; `not-built` where Azure can do it but this version does not build it, with what to do instead; `policy` where this portal does not allow it; `incomplete` where the document contradicts itself or lacks something; `advice` where it works but is advised against. One rule can have findings of two kinds.',
    'A finding has `rule`, `severity`, `kind`, `path` (where in the spec it stands; empty for the whole document), `message` and `docs`. `related`, where it has it, lists the other places that it is about, as the range that this one overlaps: forms show it at each of them. `plain` says the same as `message` with the labels of the form instead of paths; the command line and generated documents print `message`, forms show `plain`. `fix` is a change that puts it right.',
    tableOf(all),
    '## Rules about networks',
    `What is checked of a \`kind: Topology\` document, and of a network that is read from Terraform: ${networkRules.length} rules. Where a rule above says the same of a spec, severity and source are one. A spec that keeps the rules above keeps these, too. Two more findings are about the document itself: \`topology-schema\` where a field has the wrong shape, and \`nothing-understood\` where there is no network in it.`,
    tableOf(networkRules),
  ].join('\n\n');
}

function tableOf(all) {
  return [
    '| Rule | Severity | Who says no | What holds |',
    '| --- | --- | --- | --- |',
    ...all.map(
      ({ id, severity, kind, title }) =>
        `| [${id}](./${id}.md) | ${severity} | ${
          findingKinds[kind]
        } | ${escaped(title)} |`,
    ),
  ].join('\n');
}

/** The document with the table of fields between its two marks. */
function withFields(text) {
  const [start, end] = ['<!-- fields: start -->', '<!-- fields: end -->'];
  const [before, rest] = text.split(start);
  const [, after] = rest.split(end);
  return [before, start, '\n\n', fieldTable(), '\n\n', end, after].join('');
}

function fieldTable() {
  const rows = [];
  const add = (schema, path, required) => {
    if (path && schema.description) {
      rows.push(
        `| \`${path}\` | ${typeOf(schema)} | ${
          required ? 'yes' : ''
        } | ${escaped(schema.description)} |`,
      );
    }
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      add(
        field,
        path ? `${path}.${name}` : name,
        schema.required?.includes(name) ?? false,
      );
    }
    if (typeof schema.additionalProperties === 'object') {
      add(schema.additionalProperties, `${path}.<key>`, false);
    }
    if (schema.items?.properties) add(schema.items, `${path}[]`, false);
  };
  add(connectivitySpecJsonSchema(), '', true);
  return [
    '| Field | Value | Required | What it says |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function typeOf({ type, enum: choices, const: only, items, anyOf }) {
  if (anyOf) return anyOf.map(typeOf).join(' or ');
  if (only !== undefined) return `\`${only}\``;
  if (choices) return choices.map(choice => `\`${choice}\``).join(', ');
  if (type === 'array') return `list of ${plural(typeOf(items))}`;
  return (
    {
      string: 'text',
      integer: 'number',
      boolean: 'true or false',
      object: 'section',
    }[type] ?? type
  );
}

function plural(name) {
  return name === 'section' ? 'sections' : name;
}

function nameOf(severity) {
  return severity === 'error' ? '**Error**' : '**Warning**';
}

function linkTo({ title, url, date, thirdParty }) {
  const address = url.startsWith('docs/') ? url.replace('docs/', '../') : url;
  return `[${escaped(title)}](${address}), ${date}${
    thirdParty ? ' (third party)' : ''
  }`;
}

function generated(from) {
  return `<!-- Generated by plugins/vnet-connectivity-common/scripts/generate-docs.mjs from ${from}. Do not edit. -->`;
}

/** Text in which nothing means anything to Markdown. */
function escaped(text) {
  return text.replace(/[\\`*_<>|[\]]/g, mark => `\\${mark}`);
}

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
