import { count, escapeMarkdown, markdownTable } from '../repository/markdown';
import type { ChangeReport } from './change-report';
import type { StoppedFlow } from './flows';
import type { ResourceAction } from './resource-changes';
import { updateStep } from './steps';

const verbs: Readonly<Record<ResourceAction, string>> = {
  delete: 'destroyed',
  replace: 'replaced',
  update: 'changed in place',
  create: 'added',
  move: 'renamed',
};

/** The time for which a flow stops, in words. @public */
export function stoppedTime({ minutes, forGood }: StoppedFlow): string {
  if (forGood) return 'for good';
  return minutes === null
    ? 'no upper bound is documented'
    : count(minutes, 'minute');
}

/** The number of resources that a change concerns by what happens to them, such as `6 added, 2 changed in place`; empty without any. @public */
export function changeSummary({
  resources,
}: Pick<ChangeReport, 'resources'>): string {
  return Object.entries(verbs)
    .flatMap(([action, verb]) => {
      const { length } = resources.filter(each => each.action === action);
      return length > 0 ? `${length} ${verb}` : [];
    })
    .join(', ');
}

/** Options of {@link changeMarkdown}. @public */
export interface ChangeMarkdownOptions {
  /** Kinds and addresses that a person has accepted. */
  readonly accepted?: readonly string[];
  /** True where the files of the repository follow the new design already, as in a pull request. */
  readonly isUpdated?: boolean;
}

/**
 * A change report as Markdown, as the text of a pull request has it: what is cut, destroyed and refused stands first.
 *
 * @public
 */
export function changeMarkdown(
  { resources, flows, steps, refused }: ChangeReport,
  { accepted = [], isUpdated = false }: ChangeMarkdownOptions = {},
): string {
  if (resources.length + refused.length === 0) {
    return 'Nothing of what is built changes.\n';
  }
  const left = isUpdated
    ? steps.filter(({ title }) => title !== updateStep)
    : steps;
  return `${[
    `**Resources:** ${
      changeSummary({ resources }) || 'none'
    }. **Flows that stop:** ${flows.length === 0 ? 'none' : flows.length}.`,
    ...section(
      'Azure refuses',
      refused.map(
        ({ path, message, docs }) =>
          `- ${code(path)}: ${escapeMarkdown(
            message,
          )} ([documentation](${docs}))`,
      ),
    ),
    ...table(
      'Flows that stop',
      ['From', 'To', 'Time', 'Reason'],
      flows.map(flow => [
        code(flow.from),
        code(flow.to),
        stoppedTime(flow),
        escapeMarkdown(flow.because),
      ]),
    ),
    ...(Object.keys(verbs) as ResourceAction[]).flatMap(action =>
      table(
        `Resources: ${verbs[action]}`,
        ['Resource', 'Reason'],
        resources
          .filter(each => each.action === action)
          .map(({ address, because }) => [
            code(address),
            escapeMarkdown(because),
          ]),
      ),
    ),
    ...section(
      'Accepted by the author',
      accepted.map(each => `- ${code(each)}`),
    ),
    ...section(
      'Steps',
      left.map(({ title, why, commands }, at) =>
        [
          `${at + 1}. **${escapeMarkdown(title)}.** ${escapeMarkdown(why)}`,
          ...(commands.length > 0
            ? ['', '   ```sh', ...commands.map(each => `   ${each}`), '   ```']
            : []),
        ].join('\n'),
      ),
    ),
  ].join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [`### ${title}`, lines.join('\n')] : [];
}

function table(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return rows.length > 0 ? [`### ${title}`, markdownTable(header, rows)] : [];
}

/** Text as code in a cell of a table. */
function code(text: string): string {
  return `\`${text.replace(/`/g, "'").replace(/\|/g, '\\|')}\``;
}
