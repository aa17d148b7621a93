import { useSyncExternalStore } from 'react';
import type { Section } from './sections';

/**
 * The steps of the wizard that contain the sections of the form. Backstage tells a field nothing about the other steps,
 * and templates decide which fields stand in which step. So each field notes the step that is open when it is shown;
 * every step before the one that is open has been shown.
 *
 * Backstage opens an earlier step when its label is pressed, which no keyboard reaches. A button that presses it does.
 */

interface Step {
  readonly title: string;
  /** The button that opens it again. */
  readonly label: HTMLElement;
}

const steps = new Map<Section, Step>();
const listeners = new Set<() => void>();
let version = 0;
let opening: Section | undefined;

/** Notes that a section stands in the step that is open, and goes to it where somebody asked for that. */
export function noteSection(section: Section, element: HTMLElement): void {
  const label = labelsAround(element).find(each =>
    each.querySelector('.MuiStepLabel-active'),
  );
  const title = label?.querySelector('.MuiStepLabel-label')?.textContent ?? '';
  if (label) steps.set(section, { title, label });
  // Which steps are before the open one may have changed, too.
  version += 1;
  listeners.forEach(listener => listener());
  if (opening === section) {
    opening = undefined;
    // The wizard scrolls to its top first.
    setTimeout(() => goTo(element));
  }
}

/** True if the user is on the way to a section to solve a problem there. */
export function isOpening(section: Section): boolean {
  return opening === section;
}

/** Changes when another step is opened. */
export function useSteps(): void {
  useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => version,
  );
}

/** The title of the step of a section that can be opened from here: the open one, or one before it. */
export function reachableStep(section: Section): string | undefined {
  const step = steps.get(section);
  const active = step?.label
    .closest('.MuiStepper-root')
    ?.querySelector('.MuiStepLabel-active');
  return step &&
    active &&
    (step.label.contains(active) ||
      step.label.compareDocumentPosition(active) ===
        Node.DOCUMENT_POSITION_FOLLOWING)
    ? step.title
    : undefined;
}

/** True if a section is in a step before the open one. */
export function isInEarlierStep(section: Section): boolean {
  return reachableStep(section) !== undefined && !elementOf(section);
}

/** Opens the step of a section that was shown before, and goes to the section. */
export function openSection(section: Section): void {
  const here = elementOf(section);
  const step = steps.get(section);
  if (here) goTo(here);
  else if (step) {
    opening = section;
    step.label.click();
  }
}

function elementOf(section: Section): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-section="${section}"]`);
}

function goTo(element: HTMLElement): void {
  const field =
    element.querySelector<HTMLElement>('[aria-invalid="true"]') ?? element;
  field.scrollIntoView?.({ block: 'center' });
  field.focus({ preventScroll: true });
}

function labelsAround(element: HTMLElement): HTMLElement[] {
  for (
    let around: HTMLElement | null = element;
    around;
    around = around.parentElement
  ) {
    const labels = around.querySelectorAll<HTMLElement>(
      '.MuiStepper-root .MuiStepLabel-root',
    );
    if (labels.length > 0) return [...labels];
  }
  return [];
}
