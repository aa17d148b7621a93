import { useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { readDraft, templateAt } from './draft';
import { markUsed, openAddress } from './restore';

/** Lets wizards start with what was entered before the page was left or loaded again. Belongs once into a portal's router. @public */
export function DraftRestorer() {
  const { pathname } = useLocation();
  const type = useNavigationType();
  const isReturn = useRef(false);
  isReturn.current = type === 'POP';
  const before = useRef<string>();
  useLayoutEffect(() => {
    const template = before.current && templateAt(before.current);
    if (template && /\/tasks\/[^/]+$/.test(pathname) && readDraft(template)) {
      markUsed(template);
    }
    before.current = pathname;
    openAddress(isReturn.current);
  }, [pathname]);
  return null;
}
