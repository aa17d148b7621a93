import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import { parseSpec } from 'backstage-plugin-vnet-connectivity-common';
import {
  FindingsList,
  LabelledTextField,
} from 'backstage-plugin-vnet-connectivity-react';
import { useRef, useState } from 'react';
import { vnetConnectivityDesignTranslationRef } from '../translation';

interface ImportDialogProps {
  readonly onClose: () => void;
  readonly onImport: (text: string) => void;
}

/** Largest file that is read, bytes; a spec is smaller. */
const largestFile = 1_000_000;
const noFindings: readonly Finding[] = [];

/**
 * A dialog that imports a spec from a file or the clipboard. Anything else changes nothing, and the dialog states why.
 */
export function ImportDialog({ onClose, onImport }: ImportDialogProps) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [findings, setFindings] = useState(noFindings);
  const take = (imported: string) => {
    const parsed = parseSpec(imported);
    if (parsed.spec) {
      onImport(imported);
      return;
    }
    setFindings(parsed.findings);
    setProblem(t('design.import.refused'));
  };
  const readFile = async (file: File | undefined) => {
    if (!file) return;
    setFindings(noFindings);
    if (file.size > largestFile) {
      setProblem(t('design.import.tooLarge', { name: file.name }));
      return;
    }
    try {
      const content = await file.text();
      setText(content);
      take(content);
    } catch {
      setProblem(t('design.import.unreadable', { name: file.name }));
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={onClose}
      aria-labelledby="vnet-import-title"
    >
      <DialogTitle id="vnet-import-title">
        {t('design.import.title')}
      </DialogTitle>
      <DialogContent>
        <DialogContentText>{t('design.import.help')}</DialogContentText>
        <input
          ref={picker}
          type="file"
          accept=".yaml,.yml,.json"
          hidden
          aria-label={t('design.import.file')}
          onChange={event => {
            readFile(event.target.files?.[0]);
            // The same file can be chosen again after it was changed.
            event.target.value = '';
          }}
        />
        <Button variant="outlined" onClick={() => picker.current?.click()}>
          {t('design.import.file')}
        </Button>
        <LabelledTextField
          label={t('design.import.paste')}
          multiline
          fullWidth
          margin="normal"
          minRows={10}
          maxRows={10}
          value={text}
          inputProps={{ spellCheck: false }}
          onChange={event => {
            setText(event.target.value);
            setProblem('');
            setFindings(noFindings);
          }}
        />
        <div role="alert">{problem}</div>
        <FindingsList findings={findings} emptyText="" besideYaml />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('design.import.cancel')}</Button>
        <Button
          color="primary"
          disabled={text.trim() === ''}
          onClick={() => take(text)}
        >
          {t('design.import.take')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
