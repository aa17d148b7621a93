// The JSON Schemas of the answers of the command line, made from their types, and the page of the commands.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** Name of the type of an answer: `WhatIfOutput` for `what-if`. */
const typeOf = name =>
  `${name
    .split('-')
    .map(word => word[0].toUpperCase() + word.slice(1))
    .join('')}Output`;

/** The schema of each answer, by the name of the question. */
export function answerSchemas(root, questions, specSchema) {
  const { createGenerator } = require('ts-json-schema-generator');
  const generator = createGenerator({
    path: join(root, 'src/questions/answers.ts'),
    tsconfig: join(root, '../../tsconfig.json'),
    skipTypeCheck: true,
    additionalProperties: false,
    expose: 'all',
  });
  return Object.fromEntries(
    Object.values(questions).map(({ name }) => {
      const schema = generator.createSchema(typeOf(name));
      if (schema.definitions.SpecDocument) {
        const { $schema: _, $id: __, ...document } = specSchema;
        schema.definitions.SpecDocument = document;
      }
      return [name, { title: `Answer of ${name}`, ...schema }];
    }),
  );
}

/** The page of the commands. */
export function commandsPage(
  questions,
  { usageOf, optionText, commonOptions },
) {
  const table = (head, rows) =>
    rows.length === 0
      ? []
      : [[`| ${head} | |`, '| --- | --- |', ...rows].join('\n')];
  const cell = text => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
  return [
    '# Commands',
    '`npm run --silent cli -- <command>` in this repository, `vnet-connectivity <command>` where the package is installed. With `--json` a command prints one JSON object to standard output and nothing else there; `--schema` prints the JSON Schema of that object. The schemas are published with the package as `answers.schema.json`. Exit code 1: wrong usage, or something cannot be read or written.',
    ...Object.values(questions).flatMap(question => [
      `## ${question.name}`,
      question.description,
      `\`\`\`\nvnet-connectivity ${usageOf(question)}\n\`\`\``,
      ...table('argument or option', [
        ...question.inputs.map(
          ({ name, description }) => `| \`${name}\` | ${cell(description)} |`,
        ),
        ...[...question.options, ...commonOptions(question)].map(
          option =>
            `| \`${optionText(option)}\` | ${cell(option.description)} |`,
        ),
      ]),
      ...table(
        'exit code',
        Object.entries(question.exitCodes).map(
          ([code, meaning]) => `| ${code} | ${cell(meaning)} |`,
        ),
      ),
    ]),
  ].join('\n\n');
}
