import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import {
  isBlankAt,
  isAboutMissingValue,
} from 'backstage-plugin-vnet-connectivity-common';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

/**
 * The findings that a form shows already. Values that the user has not reached are not reported: a missing value is
 * shown once the user has emptied the field or submitted the form, and an error in a text field is shown when the field
 * is left. A finding that is corrected disappears at once.
 *
 * @param document - the spec as the form holds it
 * @param isAsked - true to show all findings, such as after the user followed a link to a problem
 * @public
 */
export function useShownFindings(
  findings: readonly Finding[],
  document: unknown,
  isAsked = false,
): readonly Finding[] {
  const isTyping = useIsTyping();
  const isSubmitted = useIsSubmitted();
  const isEmptied = useEmptied(findings, document);
  const before = useRef<ReadonlySet<string>>(new Set());
  const ready =
    isAsked || isSubmitted
      ? findings
      : findings.filter(
          finding =>
            !isAboutMissingValue(finding, document) || isEmptied(finding),
        );
  const shown = isTyping
    ? ready.filter(finding => before.current.has(identityOf(finding)))
    : ready;
  useEffect(() => {
    if (!isTyping) before.current = new Set(shown.map(identityOf));
  });
  return useSame(shown);
}

function identityOf({ rule, path }: Finding): string {
  return `${rule} ${path}`;
}

/** Returns true for findings at fields that had a value and are empty now. */
function useEmptied(findings: readonly Finding[], document: unknown) {
  const previous = useRef(document);
  const emptied = useRef(new Set<string>());
  if (previous.current !== document) {
    for (const { path } of findings) {
      if (isBlankAt(document, path) && !isBlankAt(previous.current, path)) {
        emptied.current.add(path);
      }
    }
    previous.current = document;
  }
  return ({ path }: Finding) => emptied.current.has(path);
}

/**
 * True while the user is changing the text of a field, and has not left it. It is set before the field's own handlers
 * run, and nothing is rendered then: rendering a controlled field would restore its former text. The change itself
 * renders everything that depends on it.
 */
let isChanging = false;
/**
 * True while a pointer is down. The field that it leaves is reported when it is up: until then its target must not
 * move.
 */
let isPressed = false;
const listeners = new Set<() => void>();

function finishEditing() {
  if (!isChanging) return;
  isChanging = false;
  listeners.forEach(listener => listener());
}

const eventHandlers = {
  input: ({ target }) => {
    if (isTextField(target)) isChanging = true;
  },
  keydown: event => {
    if ((event as KeyboardEvent).key === 'Enter') finishEditing();
  },
  focusout: () => {
    if (!isPressed) finishEditing();
  },
  submit: finishEditing,
  pointerdown: () => {
    isPressed = true;
  },
  pointerup: onPointerEnd,
  pointercancel: onPointerEnd,
} satisfies Record<string, (event: Event) => void>;

function onPointerEnd() {
  isPressed = false;
  finishEditing();
}

/** Listens to events of the page while there are listeners. */
function listen(listener: () => void): () => void {
  if (listeners.size === 0) {
    for (const [type, handler] of Object.entries(eventHandlers)) {
      document.addEventListener(type, handler, true);
    }
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    isChanging = false;
    isPressed = false;
    for (const [type, handler] of Object.entries(eventHandlers)) {
      document.removeEventListener(type, handler, true);
    }
  };
}

function useIsTyping(): boolean {
  return useSyncExternalStore(listen, () => isChanging);
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement &&
      !['checkbox', 'radio', 'file', 'hidden'].includes(target.type))
  );
}

/** True once the user has submitted the form. */
function useIsSubmitted(): boolean {
  const [isSubmitted, setIsSubmitted] = useState(false);
  useEffect(() => {
    const onSubmit = () => setIsSubmitted(true);
    document.addEventListener('submit', onSubmit, true);
    return () => document.removeEventListener('submit', onSubmit, true);
  }, []);
  return isSubmitted;
}

/** The same list as long as its entries are the same, so that components that depend on it are not rendered again. */
function useSame(findings: readonly Finding[]): readonly Finding[] {
  const latest = useRef(findings);
  if (
    latest.current.length !== findings.length ||
    latest.current.some((finding, index) => finding !== findings[index])
  ) {
    latest.current = findings;
  }
  return latest.current;
}
