import { regionsOf } from 'backstage-plugin-vnet-connectivity-common';
import {
  useSettled,
  useShownFindings,
} from 'backstage-plugin-vnet-connectivity-react';
import { useMemo, useState } from 'react';
import { useDesignOptions } from './designOptions';
import type { FormData } from './formData';
import { draftFromFormData } from './formData';
import type { FormDesign } from './formDesign';
import { draftDesignOfForm } from './formDesign';
import type { Section } from './sections';
import { isOpening } from './steps';

/** With more regions than this, checking takes longer than a keystroke may. */
const manyRegions = 60;
const pauseMs = 400;

/** What the domain says about the form as it is now; about a large one, after a pause in typing. */
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
