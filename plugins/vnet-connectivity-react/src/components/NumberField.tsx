import { useDraft } from './hooks';
import { LabelledTextField } from './LabelledTextField';

/** Props of {@link NumberField}. */
export interface NumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly error?: boolean;
  readonly helperText?: string;
}

const format = (value: number | undefined) =>
  value === undefined ? '' : String(value);
const parse = (draft: string) => {
  const digits = draft.trim();
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
};

/** A whole number without the spinner that changes it by accident. */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  const [draft, setDraft] = useDraft(value, format, parse);
  return (
    <LabelledTextField
      {...field}
      fullWidth
      value={draft}
      inputProps={{ inputMode: 'numeric', autoComplete: 'off' }}
      onChange={event => {
        const digits = event.target.value.replace(/\D/g, '');
        setDraft(digits);
        onChange(parse(digits));
      }}
    />
  );
}
