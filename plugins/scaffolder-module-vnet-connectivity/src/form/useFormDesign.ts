import { configApiRef, useApi } from '@backstage/core-plugin-api';
import type { ConfigApi } from '@backstage/core-plugin-api';
import {
  isEmpty,
  readDesignOptions,
  regionsOf,
} from 'backstage-plugin-vnet-connectivity-common';
import type { DesignOptions } from 'backstage-plugin-vnet-connectivity-common';
import {
  useSettled,
  useShownFindings,
} from 'backstage-plugin-vnet-connectivity-react';
import { useEffect, useMemo, useState } from 'react';
import { draftFromFormData } from './formData';
import type { FormData } from './formData';
import { draftDesignOfForm } from './formDesign';
import type { FormDesign } from './formDesign';
import type { Section } from './sections';
import { isOpening } from './steps';

const known = new WeakMap<ConfigApi, DesignOptions>();

/** The settings of the portal; one object a portal, so that it can be compared. */
export function designOptionsOf(config: ConfigApi): DesignOptions {
  let options = known.get(config);
  if (!options) {
    options = readDesignOptions(config);
    known.set(config, options);
  }
  return options;
}

export function useDesignOptions(): DesignOptions {
  return designOptionsOf(useApi(configApiRef));
}

/**
 * Writes a value into the form where there is none, so that it holds what the field shows.
 * Runs after every drawing, because a form loses one of two values that are written at the same time.
 */
export function useDefaultValue<T>(
  formData: unknown,
  defaultValue: T | undefined,
  onChange: (value: T) => void,
): void {
  useEffect(() => {
    if (isEmpty(formData) && !isEmpty(defaultValue)) {
      onChange(defaultValue as T);
    }
  });
}

/** With more regions than this, checking takes longer than a keystroke may. */
const manyRegions = 60;
const pauseMs = 400;

/** The design that the form makes as it is now; of a large one, after a pause in typing. */
export function useFormDesign(formData: FormData): FormDesign {
  const options = useDesignOptions();
  const isLarge = Object.keys(regionsOf(formData)).length > manyRegions;
  const settled = useSettled(formData, isLarge ? pauseMs : 0);
  return useMemo(() => draftDesignOfForm(settled, options), [settled, options]);
}

/** The same, with the findings that a section of the form shows already; see `useShownFindings`. */
export function useSectionDesign(
  section: Section,
  formData: FormData,
): FormDesign {
  const [isAsked] = useState(() => isOpening(section));
  const design = useFormDesign(formData);
  const draft = useMemo(() => draftFromFormData(formData), [formData]);
  const findings = useShownFindings(design.findings, draft, isAsked);
  return { ...design, findings };
}
