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
  largestFile,
  useWork,
  WorkProgress,
} from 'backstage-plugin-vnet-connectivity-react';
import { useRef, useState } from 'react';
import type { OpenedDocument } from '../../AskPage/sources/opened';
import { vnetConnectivityDesignTranslationRef } from '../translation';
import { AskInstead } from './AskInstead';

interface ImportDialogProps {
  readonly onClose: () => void;
  readonly onImport: (text: string) => void;
}

/** Longest text that may be a spec, characters. */
const longestSpec = 1_000_000;
const noFindings: readonly Finding[] = [];

/**
 * A dialog that imports a spec from a file or the clipboard. Anything else changes nothing: the dialog states why, and
 * offers the page that asks a network for a document that describes one in another form.
 */
export function ImportDialog({ onClose, onImport }: ImportDialogProps) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [findings, setFindings] = useState(noFindings);
  // No spec: it may describe a network in another form.
  const [other, setOther] = useState<OpenedDocument>();
  const recognising = useWork('read', other && { text: other.text });
  const { form } = recognising.result ?? {};
  const isRecognised =
    recognising.state === 'done' && form !== undefined && form !== 'spec';
  const forget = () => {
    setProblem('');
    setFindings(noFindings);
    setOther(undefined);
  };
  const take = (document: OpenedDocument) => {
    forget();
    if (document.text.length > longestSpec) {
      setProblem(t('design.import.tooLarge', { name: document.name }));
    } else {
      const parsed = parseSpec(document.text);
      if (parsed.spec) {
        onImport(document.text);
        return;
      }
      setFindings(parsed.findings);
      setProblem(t('design.import.refused'));
    }
    setOther(document);
  };
  const readFile = async (file: File | undefined) => {
    if (!file) return;
    forget();
    if (file.size > largestFile) {
      setProblem(t('design.import.tooLarge', { name: file.name }));
      return;
    }
    try {
      const content = await file.text();
      // A field with more than a spec has would be slow.
      setText(content.length > longestSpec ? '' : content);
      take({ name: file.name, text: content });
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
          accept=".yaml,.yml,.json,.tfstate"
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
            forget();
          }}
        />
        {recognising.state === 'working' && (
          <WorkProgress
            work={recognising}
            label={t('design.import.recognising')}
          />
        )}
        {isRecognised && other ? (
          <AskInstead document={other} form={form} />
        ) : (
          recognising.state !== 'working' && (
            <>
              <div role="alert">{problem}</div>
              <FindingsList findings={findings} emptyText="" besideYaml />
            </>
          )
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('design.import.cancel')}</Button>
        <Button
          color="primary"
          disabled={text.trim() === ''}
          onClick={() => take({ name: t('design.import.pasted'), text })}
        >
          {t('design.import.take')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
