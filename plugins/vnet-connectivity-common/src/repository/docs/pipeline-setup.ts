import type { PlannedSpec } from '../../topology';

/** What to set once so that the pipeline can sign in to Azure without a stored password. */
export function pipelineSetup(
  ci: PlannedSpec['delivery']['ci'],
  _vpn: boolean,
): string[] {
  return ci === 'none' ? [] : ['## Pipeline', ''];
}
