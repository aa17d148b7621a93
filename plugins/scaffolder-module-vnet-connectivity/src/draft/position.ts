/**
 * The step of the wizard that the user was in, and the return to it. Backstage's wizard always starts with its first
 * step, keeps the open one to itself, and opens a later one only when the steps before it are valid. So the way there
 * is the one that people take: its button that leads on is pressed for them until the step is open, or something on the
 * way has to be mended.
 */

/** The fields of the step that is open. */
const shown = new Set<string>();
/** The field that somebody is on the way to. */
let target: string | undefined;
/** The form of the step whose button was pressed last. */
let pressed: HTMLFormElement | null = null;

/** Notes that a field is shown, which may be where somebody was going; what is returned notes that it is gone. */
export function noteField(field: string): () => void {
  shown.add(field);
  if (field === target) stay();
  return () => {
    shown.delete(field);
  };
}

/** True if a field is in another step than the open one. */
export function isElsewhere(field: string): boolean {
  return !shown.has(field);
}

/** Goes on, step by step, until a field is shown; stops where a step is not valid or somebody does something else. */
export function goOnTo(field: string, from: Element): void {
  target = field;
  pressed = null;
  document.addEventListener('pointerdown', stay, { capture: true, once: true });
  document.addEventListener('keydown', stay, { capture: true, once: true });
  press(from);
}

/** Called when a step is shown: goes on from it where it is not the one that is looked for. */
export function arrive(at: Element): () => void {
  // All fields of the step are there then.
  const timer = setTimeout(() => {
    if (target !== undefined) press(at);
  });
  return () => clearTimeout(timer);
}

/** Ends the way to a field, which may be one of a wizard that was left. */
export function stay(): void {
  target = undefined;
}

function press(from: Element): void {
  const form = from.closest('form');
  // Every field of a step notices that the step is shown; one of them is enough.
  if (form && form !== pressed) form.requestSubmit();
  pressed = form;
}
