import { useDraft } from './hooks';
import { LabelledTextField } from './LabelledTextField';

/** Props of {@link RangesField}. */
export interface RangesFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly error?: boolean;
  readonly helperText?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
}

const format = (ranges: readonly string[]) => ranges.join(', ');
const parse = (draft: string) => draft.split(/[\s,;]+/).filter(Boolean);

/** One or several ranges, separated by commas or spaces. */
export function RangesField({
  value,
  onChange,
  required,
  ...field
}: RangesFieldProps) {
  const [draft, setDraft] = useDraft<readonly string[]>(value, format, parse);
  return (
    <LabelledTextField
      {...field}
      fullWidth
      // The rules report a missing value, in better words than the browser.
      InputLabelProps={{ required }}
      value={draft}
      inputProps={{ spellCheck: false, autoComplete: 'off' }}
      onChange={event => {
        setDraft(event.target.value);
        const ranges = parse(event.target.value);
        if (format(ranges) !== format(value)) onChange(ranges);
      }}
    />
  );
}
