import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import type { FindingPlace } from 'backstage-plugin-vnet-connectivity-react';
import type { Section } from '../form/sections';
import { nameOfSection, sectionsOf } from '../form/sections';
import { openSection, reachableStep, useSteps } from '../form/steps';
import { useTexts } from '../useTexts';

/** The sections in which a finding can be solved, other than the one where it is shown, with the way there. */
export function usePlaces(
  here: Section | undefined,
): (finding: Finding) => readonly FindingPlace[] {
  const t = useTexts();
  useSteps();
  return finding =>
    sectionsOf(finding)
      .filter(section => section !== here)
      .map(section => {
        const name = nameOfSection(t, section);
        const step = reachableStep(section);
        if (step === undefined) {
          return { text: t('review.place', { section: name }) };
        }
        return {
          text:
            step === name
              ? t('place.open', { section: name })
              : t('place.openInStep', { section: name, step }),
          open: () => openSection(section),
        };
      });
}
