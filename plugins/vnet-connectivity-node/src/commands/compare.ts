import {
  design,
  withVisibleCharacters,
  questions,
} from 'backstage-plugin-vnet-connectivity-common';
import type {
  ComparedOption,
  Comparison,
  Figure,
  Requirements,
} from 'backstage-plugin-vnet-connectivity-common';
import { UsageError, parseQuestion, toJsonFinding } from './command';
import type { Command } from './command';
import { printFindings } from './print';

/**
 * A figure in one cell of a table: `14 ms`, `~0-70 USD a month` where it is estimated,
 * `at least ~715-750 USD a month` where parts of it are not known, `?` where nothing is.
 */
export function formatFigure(figure: Figure | undefined): string {
  if (!figure) return '-';
  const { value, unit, estimate, atLeast } = figure;
  if (value === null) return '?';
  const text =
    typeof value === 'object'
      ? `${round(value.from)}-${round(value.to)}`
      : String(value);
  return `${atLeast ? 'at least ' : ''}${estimate ? '~' : ''}${text}${
    unit ? ` ${unit}` : ''
  }`;
}

/** Cents and the like are for the JSON. */
function round(value: number): number {
  return Math.round(value);
}

/** The values of `--require`. */
const known: Readonly<Record<string, Requirements>> = {
  ipsec: { ipsecBetweenRegions: true },
  'machine-encryption': { encryptionBetweenMachines: true },
  'gateway-failure': { surviveGatewayFailure: true },
  'line-failure': { surviveLineFailure: true },
};
const requirementNames = Object.keys(known).join(', ');

/** `compare SPEC`: every way to build the network side by side, and which is recommended. */
export const compare: Command = {
  question: questions.compare,
  async run(args, { read, print }) {
    const {
      inputs: [spec],
      values,
    } = parseQuestion(questions.compare, args);
    const requirements = requirementsOf(values.require ?? []);
    const { spec: planned, findings, comparison } = design(await read(spec));
    if (!planned) {
      if (values.json) {
        print(
          JSON.stringify({
            options: [],
            recommended: null,
            changes: [],
            findings: findings.map(toJsonFinding),
          }),
        );
      } else {
        printFindings(findings, print);
      }
      return 2;
    }
    const compared = comparison({ requirements });
    if (values.json) print(JSON.stringify(toJson(compared)));
    else for (const line of lines(compared)) print(line);
    return 0;
  },
};

function requirementsOf(names: readonly string[]): Requirements {
  const other = names.find(name => !Object.hasOwn(known, name));
  if (other !== undefined) {
    throw new UsageError(
      `--require is one of ${requirementNames}, not ${other}.`,
    );
  }
  return Object.assign({}, ...names.map(name => known[name]));
}

function toJson({ options, recommended, changes }: Comparison) {
  return {
    options: options.map(({ spec: _, ...option }) => ({
      ...option,
      findings: option.findings.map(toJsonFinding),
    })),
    recommended,
    changes,
  };
}

function cellOf(
  { figures }: ComparedOption,
  figure: (typeof columns)[number][0],
): string {
  return formatFigure(figures[figure]);
}

/** Figures of the table, with the heads of their columns. */
const columns = [
  ['latency', 'Latency'],
  ['onPremisesLatency', 'To on-premises'],
  ['bandwidth', 'Bandwidth'],
  ['monthlyCost', 'Cost'],
  ['singlePointsOfFailure', 'Single points of failure'],
  ['lostFlows', 'Lost flows'],
  ['setUpTime', 'Set-up'],
  ['limits', 'Nearest limit'],
  ['dayTwoEffort', 'Effort'],
] as const;

function lines(comparison: Comparison): string[] {
  const { options, recommended, changes } = comparison;
  const valid = options.filter(option => option.valid);
  const refused = options.filter(option => !option.valid);
  const shown = columns.filter(([figure]) =>
    valid.some(({ figures }) => figures[figure]),
  );
  return [
    ...(valid.length > 0
      ? table([
          ['Option', ...shown.map(([, head]) => head)],
          ...valid.map(option => [
            nameOf(option),
            ...shown.map(([figure]) => cellOf(option, figure)),
          ]),
        ])
      : []),
    '',
    ...recommendation(comparison),
    ...changes.map(
      change => `If ${change.if}: ${change.recommended ?? 'no option'}.`,
    ),
    ...section('Assumptions', assumptions(options)),
    ...section(
      'Left out of the cost, because no price is known',
      unknownPrices(valid),
    ),
    ...section(
      'Refused',
      refused.map(
        option =>
          `${option.id}: ${option.findings
            .filter(({ severity }) => severity === 'error')
            .map(({ rule }) => rule)
            .join(', ')}`,
      ),
    ),
    ...(recommended ? section('Sources', sources(valid)) : []),
  ].map(withVisibleCharacters);
}

function nameOf({ id, current }: ComparedOption): string {
  return current ? `${id} (this spec)` : id;
}

function recommendation({ options, recommended }: Comparison): string[] {
  if (!recommended) {
    return ['Recommended: none. No option is valid and does what is required.'];
  }
  const option = options.find(({ id }) => id === recommended.id);
  return [
    `Recommended: ${recommended.id}`,
    ...(option?.reasons ?? []).map(
      ({ effect, text }) => `  ${effect === 'for' ? '+' : '-'} ${text}`,
    ),
  ];
}

function assumptions(options: readonly ComparedOption[]): string[] {
  return options
    .filter(({ valid }) => valid)
    .flatMap(({ id, assumptions: all }) =>
      all.map(({ text }) => `${id}: ${text}`),
    );
}

function unknownPrices(options: readonly ComparedOption[]): string[] {
  return options.flatMap(({ id, figures }) => {
    const missing = figures.monthlyCost?.unknown ?? [];
    return missing.length > 0 ? [`${id}: ${missing.join(', ')}`] : [];
  });
}

function sources(options: readonly ComparedOption[]): string[] {
  const all = options.flatMap(({ figures }) =>
    Object.values(figures as Readonly<Record<string, Figure>>).flatMap(
      figure => figure.sources,
    ),
  );
  return [
    ...new Set(all.map(({ title, date, url }) => `${title} (${date}): ${url}`)),
  ].sort();
}

function section(title: string, rows: readonly string[]): string[] {
  return rows.length > 0
    ? ['', `${title}:`, ...rows.map(row => `  ${row}`)]
    : [];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}
