import type { ComponentType } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useRegionPickerTexts } from '../../texts/region-picker';
import { LabelledTextField } from '../LabelledTextField';
import { loadSearchList } from '../search-list';
import type { RegionPickerProps } from './RegionPicker';

/** Props of {@link RegionPickerOnDemand}. @public */
export type RegionPickerOnDemandProps = Pick<
  RegionPickerProps,
  'allowedLocations' | 'onAdd'
>;

/**
 * The picker of regions for a page that most users only read: its data and its list are large, and load when the user
 * enters the field. It takes over the text that was typed until then, and the cursor.
 *
 * @public
 */
export function RegionPickerOnDemand(props: RegionPickerOnDemandProps) {
  const t = useRegionPickerTexts();
  const [Picker, setPicker] = useState<ComponentType<RegionPickerProps>>();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const wasClicked = useRef(false);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (!Picker || !hadFocus.current) return;
    input.current?.focus();
    input.current?.setSelectionRange(text.length, text.length);
    // Once, when it takes over.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [Picker]);
  if (Picker) {
    return (
      <Picker
        {...props}
        inputRef={input}
        startText={text}
        opensAtOnce={hadFocus.current && (wasClicked.current || text !== '')}
      />
    );
  }
  const load = () => {
    Promise.all([import('./RegionPicker'), loadSearchList()]).then(
      ([{ RegionPicker }]) => {
        hadFocus.current = document.activeElement === input.current;
        // At once: the field must not get the cursor in between.
        flushSync(() => setPicker(() => RegionPicker));
      },
      error =>
        // Thrown while rendering, for the error boundary of the page.
        setPicker(() => {
          throw error;
        }),
    );
  };
  return (
    <LabelledTextField
      label={t('regions.add')}
      helperText={t('regions.addHelp')}
      fullWidth
      inputRef={input}
      value={text}
      onMouseEnter={load}
      onFocus={load}
      onClick={() => {
        wasClicked.current = true;
      }}
      onChange={({ target }) => setText(target.value)}
    />
  );
}
