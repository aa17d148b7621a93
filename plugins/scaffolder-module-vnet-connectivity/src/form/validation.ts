import { configApiRef } from '@backstage/core-plugin-api';
import type { ApiHolder } from '@backstage/core-plugin-api';
import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import { plainTextOf } from 'backstage-plugin-vnet-connectivity-react';
import type { Translate } from '../useTexts';
import { textsOf } from '../useTexts';
import { designOptionsOf } from './useFormDesign';
import type { FormData } from './formData';
import { draftDesignOfForm } from './formDesign';
import type { Section } from './sections';
import { lastSectionOf } from './sections';

/** The part of the validator's arguments that is used here. */
export interface Validation {
  addError(message: string): void;
}

export interface ValidationContext {
  readonly apiHolder: ApiHolder;
  readonly formData: FormData;
}

/** More messages than this nobody reads above a form. */
const mostMessages = 5;

/**
 * Refuses to go on while the section of a field has an error that no later section can solve as well.
 *
 * @param silent - further sections of the step: a form does not validate a field as long as it has no value, so that
 * another one has to speak for it
 */
export function validateSection(
  section: Section,
  silent: readonly Section[] = [],
) {
  return async (
    _value: unknown,
    validation: Validation,
    { apiHolder, formData }: ValidationContext,
  ): Promise<void> => {
    const config = apiHolder.get(configApiRef);
    if (!config) throw new Error('The portal has no configuration API.');
    const { findings } = draftDesignOfForm(formData, designOptionsOf(config));
    const asked = [
      section,
      ...silent.filter(other => formData[other] === undefined),
    ];
    addErrors(
      await textsOf(apiHolder),
      validation,
      findings.filter(finding => asked.includes(lastSectionOf(finding))),
    );
  };
}

/** The messages of all errors; of many, the first ones and their number. */
export function addErrors(
  t: Translate,
  validation: Validation,
  findings: readonly Finding[],
): void {
  const messages = [
    ...new Set(
      findings.filter(({ severity }) => severity === 'error').map(plainTextOf),
    ),
  ];
  for (const message of messages.slice(0, mostMessages)) {
    validation.addError(message);
  }
  if (messages.length > mostMessages) {
    validation.addError(
      t('validation.more', { count: messages.length - mostMessages }),
    );
  }
}
