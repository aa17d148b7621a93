import { useEffect, useMemo, useState } from 'react';
import { useDesignOptions } from './designOptions';
import type { FormData } from './formData';
import { regionsOf } from './formData';
import type { FormDesign } from './formDesign';
import { draftDesignOfForm } from './formDesign';

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

/** The value, or the value before it while it keeps changing faster than the pause. */
function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (pause === 0) return undefined;
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return pause === 0 ? value : settled;
}
