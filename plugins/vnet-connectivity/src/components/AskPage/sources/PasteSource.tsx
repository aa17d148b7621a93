import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { LabelledTextField } from 'backstage-plugin-vnet-connectivity-react';
import { useState } from 'react';
import { vnetConnectivityAskTranslationRef } from '../translation';
import type { DocumentSourceProps } from './opened';

/** A text from the clipboard. */
export function PasteSource({ onOpen }: DocumentSourceProps) {
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  const [text, setText] = useState('');
  return (
    <div>
      <LabelledTextField
        label={t('ask.open.paste')}
        multiline
        fullWidth
        margin="normal"
        minRows={4}
        maxRows={10}
        value={text}
        inputProps={{ spellCheck: false }}
        onChange={({ target: { value } }) => setText(value)}
      />
      <Button
        variant="outlined"
        disabled={text.trim() === ''}
        onClick={() => onOpen({ name: t('ask.open.pasted'), text })}
      >
        {t('ask.open.read')}
      </Button>
    </div>
  );
}
