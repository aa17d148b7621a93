import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import type { CountQuestion } from 'backstage-plugin-vnet-connectivity-common';
import { counts, withinCount } from 'backstage-plugin-vnet-connectivity-common';
import { useEffect, useState } from 'react';
import { vnetConnectivityTranslationRef } from '../../translation';
import { smallPrintColour } from '../smallPrintColour';

const useStyles = makeStyles(
  theme => ({
    label: {
      display: 'block',
      ...theme.typography.body2,
      fontWeight: 'bold',
    },
    why: { color: smallPrintColour(theme) },
    input: { width: 160, marginTop: theme.spacing(0.5) },
  }),
  { name: 'VnetConnectivityCountField' },
);

/** A question that is answered with a whole number. */
export function CountField({
  question,
  label,
  why,
  value,
  disabledBecause,
  onChange,
}: {
  question: CountQuestion;
  label: string;
  why: string;
  value: number | undefined;
  /** The reason why the question does not count; absent where it does. */
  disabledBecause?: string;
  onChange: (value: number | undefined) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const id = `questionnaire-${question}`;
  const answer = value === undefined ? '' : String(value);
  // The typed number may be out of bounds; it is corrected when the field is left.
  const [draft, setDraft] = useState(answer);
  useEffect(() => setDraft(answer), [answer]);
  return (
    <div data-question={question}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <Typography
        id={`${id}-why`}
        variant="caption"
        component="p"
        className={classes.why}
      >
        {disabledBecause ?? why}
      </Typography>
      <TextField
        id={id}
        className={classes.input}
        value={draft}
        disabled={disabledBecause !== undefined}
        placeholder={t('questionnaire.between', {
          min: String(counts[question].min),
          max: String(counts[question].max),
        })}
        inputProps={{
          inputMode: 'numeric',
          autoComplete: 'off',
          'aria-describedby': `${id}-why`,
        }}
        onChange={event => {
          const digits = event.target.value.replace(/\D/g, '').slice(0, 5);
          setDraft(digits);
          const typed = digits === '' ? undefined : Number(digits);
          onChange(
            typed === undefined ? undefined : withinCount(question, typed),
          );
        }}
        onBlur={() => setDraft(answer)}
      />
    </div>
  );
}
