import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import { parsePath } from 'backstage-plugin-vnet-connectivity-common';
import { useEffect, useRef, useState } from 'react';

/**
 * The findings that a form shows already. Nobody is told off for what they have not done yet: what is missing in a part
 * that is still empty is said once somebody emptied it or wanted to go on, and what a text field makes wrong while it is
 * typed is said when the field is left. What is put right disappears at once.
 *
 * @param document - the spec as the form holds it
 * @param isAsked - whether everything is to be said, such as after somebody came here to solve a problem
 */
export function useShownFindings(
  findings: readonly Finding[],
  document: unknown,
  isAsked = false,
): readonly Finding[] {
  const isTyping = useIsTyping();
  const wantsToGoOn = useWantsToGoOn();
  const isEmptied = useEmptied(findings, document);
  const before = useRef<ReadonlySet<string>>(new Set());
  const ready =
    isAsked || wantsToGoOn
      ? findings
      : findings.filter(
          finding => !isYetToCome(finding, document) || isEmptied(finding),
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

/** Whether an error is about something that nobody has filled in yet. */
function isYetToCome(
  { severity, kind, path, related = [] }: Finding,
  document: unknown,
): boolean {
  return (
    severity === 'error' &&
    path !== '' &&
    isBlank(document, path) &&
    (kind === 'incomplete' || related.every(other => isBlank(document, other)))
  );
}

function isBlank(document: unknown, path: string): boolean {
  const value = parsePath(path).reduce<unknown>(
    (parent, key) =>
      typeof parent === 'object' &&
      parent !== null &&
      Object.hasOwn(parent, key)
        ? (parent as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    document,
  );
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}

/** Tells what held something before and is empty now. */
function useEmptied(findings: readonly Finding[], document: unknown) {
  const previous = useRef(document);
  const emptied = useRef(new Set<string>());
  if (previous.current !== document) {
    for (const { path } of findings) {
      if (isBlank(document, path) && !isBlank(previous.current, path)) {
        emptied.current.add(path);
      }
    }
    previous.current = document;
  }
  return ({ path }: Finding) => emptied.current.has(path);
}

/** What ends the typing: the field is left, or something else is pressed, which may take the field away. */
const ends = ['focusout', 'pointerdown', 'submit'] as const;

/** Whether somebody is changing the text of a field, and has not left it. */
function useIsTyping(): boolean {
  const [isTyping, setIsTyping] = useState(false);
  useEffect(() => {
    const onInput = ({ target }: Event) => {
      if (isTextField(target)) setIsTyping(true);
    };
    const onDone = () => setIsTyping(false);
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Enter') onDone();
    };
    document.addEventListener('input', onInput, true);
    document.addEventListener('keydown', onKey, true);
    for (const end of ends) document.addEventListener(end, onDone, true);
    return () => {
      document.removeEventListener('input', onInput, true);
      document.removeEventListener('keydown', onKey, true);
      for (const end of ends) document.removeEventListener(end, onDone, true);
    };
  }, []);
  return isTyping;
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement &&
      !['checkbox', 'radio', 'file', 'hidden'].includes(target.type))
  );
}

/** Whether somebody pressed the button of a form that leads on. */
function useWantsToGoOn(): boolean {
  const [wantsToGoOn, setWantsToGoOn] = useState(false);
  useEffect(() => {
    const onSubmit = () => setWantsToGoOn(true);
    document.addEventListener('submit', onSubmit, true);
    return () => document.removeEventListener('submit', onSubmit, true);
  }, []);
  return wantsToGoOn;
}

/** The same list as long as it holds the same, so that what depends on it is not drawn again. */
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
