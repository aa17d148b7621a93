import { configApiRef, useApi } from '@backstage/core-plugin-api';
import type {
  Advice,
  AdviceChange,
  Answers,
} from 'backstage-plugin-vnet-connectivity-common';
import { readDesignPolicy } from 'backstage-plugin-vnet-connectivity-common';
import { useWork } from 'backstage-plugin-vnet-connectivity-react';
import { useMemo } from 'react';
import { useComparisonSettings } from '../../settings/useComparisonSettings';

/** Advice as far as it has been worked out; until it is, that of the answers before. */
export interface AdviceState {
  readonly advice?: Advice;
  /** True if the advice belongs to the present answers. */
  readonly isCurrent: boolean;
  /** The answers that would change it; absent while they are worked out. */
  readonly changes?: readonly AdviceChange[];
  /** The reason for which there is no advice. */
  readonly failure?: string;
}

/** Works the advice out beside the page, and then what would change it. */
export function useAdvice(answers: Answers): AdviceState {
  const config = useApi(configApiRef);
  const designOptions = useMemo(() => readDesignPolicy(config), [config]);
  const { options: settings } = useComparisonSettings();
  const input = { answers, designOptions, settings };
  const advice = useWork('advice', input);
  const isCurrent = advice.state === 'done';
  const changes = useWork('adviceChanges', isCurrent ? input : undefined);
  return {
    advice: advice.result,
    isCurrent,
    ...(isCurrent && changes.state === 'done'
      ? { changes: changes.result }
      : {}),
    ...(advice.state === 'failed' ? { failure: advice.message } : {}),
  };
}
