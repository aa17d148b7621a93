import type {
  DesignOptions,
  FormOption,
  FormQuestion,
  NetworkForm,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  formOptions,
  regionsOf,
} from 'backstage-plugin-vnet-connectivity-common';
import { useMemo } from 'react';
import type { Choice } from '../components/ChoiceCards/ChoiceCards';
import { plainTextOf } from '../components/findingsAt';
import { useSettled } from '../components/hooks';

/** With more regions than this, judging takes longer than a keystroke may: it is done after a pause in typing. */
const manyRegions = 20;
const pauseMs = 600;

/** The judgement of an answer to a question of the form; undefined where nothing refuses it. */
export type Refusals = (
  answer: string | boolean | undefined,
) => FormOption['refusal'];

/** A function to the refusal that the rules have for an answer to a question; see `formOptions`. */
export function useRefusals(
  form: NetworkForm,
  question: FormQuestion,
  options: DesignOptions,
): Refusals {
  const isLarge = Object.keys(regionsOf(form)).length > manyRegions;
  const settled = useSettled(form, isLarge ? pauseMs : 0);
  const offered = useMemo(
    () => formOptions(settled, question, options),
    [settled, question, options],
  );
  return answer => offered.find(({ value }) => value === answer)?.refusal;
}

/**
 * The reason for which an answer cannot be chosen. One that is chosen already can be looked at, and a finding says what is
 * wrong with it; one that the portal does not allow cannot be.
 */
export function reasonAgainst(
  answer: string | boolean | undefined,
  chosen: string | boolean | undefined,
  refusals: Refusals,
): string | undefined {
  const refusal = refusals(answer);
  if (!refusal) return undefined;
  if (answer !== chosen) return refusal.reason;
  return refusal.kind === 'policy' ? plainTextOf(refusal) : undefined;
}

/** The reason for which something that is on or off cannot be switched. */
export function reasonAgainstSwitching(
  isOn: boolean,
  refusals: Refusals,
): string | undefined {
  return reasonAgainst(!isOn, isOn, refusals);
}

/** The choices, with the reason at those that the rules refuse. */
export function withReasons<T extends string>(
  choices: readonly Choice<T>[],
  chosen: T,
  refusals: Refusals,
): Choice<T>[] {
  return choices.map(choice => ({
    ...choice,
    disabledReason: reasonAgainst(choice.value, chosen, refusals),
  }));
}
