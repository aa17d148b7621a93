/**
 * Texts that a pipeline takes for a command when it prints them, in each of the three systems:
 *
 * - Azure Pipelines: `##vso[…]` and `##[…]` anywhere in a line
 *   (https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands)
 * - GitHub Actions: `::command …::` at the start of a line, and `##[command …]` anywhere
 *   (https://docs.github.com/actions/reference/workflow-commands-for-github-actions)
 * - GitLab: `section_start:<time>:<name>` and `section_end:<time>:<name>` (https://docs.gitlab.com/ci/jobs/job_logs/)
 *
 * A text may be printed after another or be wrapped, so known commands of GitHub count anywhere in it.
 */
const commands: readonly RegExp[] = [
  /##(?:vso)?\[/i,
  /^\s*::(?=[a-z])/im,
  /::(?=(?:add-mask|add-matcher|add-path|debug|echo|endgroup|error|group|notice|remove-matcher|save-state|set-env|set-output|stop-commands|warning)(?:::|\s))/i,
  /section_(?:start|end):/i,
];

/** The mark of a pipeline's command in a text, such as `##vso[`; undefined where there is none. */
export function pipelineCommandIn(text: string): string | undefined {
  for (const command of commands) {
    const found = command.exec(text);
    if (found) return found[0].trim();
  }
  return undefined;
}
