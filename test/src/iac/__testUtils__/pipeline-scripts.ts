import { spawnSync } from 'node:child_process';

/** Every script of a pipeline: of GitHub, of Azure Pipelines, or of GitLab. */
export function scriptsOf(document: unknown, found: string[] = []): string[] {
  if (typeof document !== 'object' || document === null) return found;
  for (const [key, value] of Object.entries(document)) {
    if (typeof value === 'string' && /^(run|bash|inlineScript)$/.test(key)) {
      found.push(value);
    } else if (Array.isArray(value) && /^(before_)?script$/.test(key)) {
      // GitLab stops at the first command that fails.
      found.push(['set -e', ...value].join('\n'));
    } else {
      scriptsOf(value, found);
    }
  }
  return found;
}

/** `shellcheck` where it is not installed; for `describeProof`. */
export const missingShellcheck: readonly string[] =
  spawnSync('shellcheck', ['--version']).status === 0 ? [] : ['shellcheck'];

/**
 * Warnings of shellcheck that scripts of pipelines have with reason: variables come from the system, and jq and Markdown
 * stand in single quotes.
 */
export const ofPipelines = ['SC2154', 'SC2016'];

/** The answer of shellcheck about a script; status 0 and no text where it has nothing to say. */
export function shellcheck(
  shell: 'bash' | 'sh',
  script: string,
  excluded: readonly string[] = [],
): { readonly status: number | null; readonly stdout: string } {
  const { status, stdout } = spawnSync(
    'shellcheck',
    [`--shell=${shell}`, `--exclude=${excluded.join()}`, '-'],
    { input: script, encoding: 'utf8' },
  );
  return { status, stdout };
}
