import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import FileCopyOutlinedIcon from '@material-ui/icons/FileCopyOutlined';
import GetAppIcon from '@material-ui/icons/GetApp';
import PublishIcon from '@material-ui/icons/Publish';
import RedoIcon from '@material-ui/icons/Redo';
import UndoIcon from '@material-ui/icons/Undo';
import {
  connectivityYaml,
  parseSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import { lazy, Suspense, useMemo, useState } from 'react';
import { vnetConnectivityDesignTranslationRef } from '../translation';
import type { DesignAddress } from '../address/useAddress';
import { loadPackedText } from '../address/useOpened';
import type { CheckedText } from '../document/useDesign';
import type { DesignDocument } from '../document/useDocument';
import { CreateRepository } from './CreateRepository';
import { download } from './download';

// Loaded when somebody imports.
const ImportDialog = lazy(() =>
  import('./ImportDialog').then(m => ({ default: m.ImportDialog })),
);

interface DesignToolbarProps {
  readonly document: DesignDocument;
  readonly address: Pick<DesignAddress, 'link'>;
  readonly checked: CheckedText;
  /** Called with a text that was imported. */
  readonly onImported: (text: string) => void;
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  // Room for the message on the last action, so that the page does not move.
  status: { flex: '1 1 160px', minHeight: '1.5em' },
}));

/** A browser that lets a page write to the clipboard only at once after a click does not wait for a module. */
function prepareLink() {
  loadPackedText().catch(() => {
    // The click tries again, and says what is wrong.
  });
}

/** The actions for the design as a whole. */
export function DesignToolbar({
  document,
  address,
  checked,
  onImported,
}: DesignToolbarProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const [isImporting, setIsImporting] = useState(false);
  const [status, setStatus] = useState('');
  const { text, edit, undo, redo, canUndo, canRedo } = document;
  const { design } = checked;
  const spec = useMemo(() => parseSpec(checked.text).spec, [checked.text]);
  const exportYaml = () =>
    download(
      'connectivity.yaml',
      // A text that cannot be read is exported as it was typed.
      design.spec ? connectivityYaml(design.spec) : text,
      'application/yaml',
    );
  const copyLink = async () => {
    try {
      const link = await address.link();
      if (link === undefined) {
        setStatus(t('design.toolbar.linkTooLong'));
        return;
      }
      await navigator.clipboard.writeText(link);
      setStatus(t('design.toolbar.linkCopied'));
    } catch {
      setStatus(t('design.toolbar.linkNotCopied'));
    }
  };
  return (
    <div
      className={classes.root}
      role="toolbar"
      aria-label={t('design.toolbar.label')}
    >
      <Tooltip title={t('design.toolbar.undo')}>
        <span>
          <IconButton
            size="small"
            aria-label={t('design.toolbar.undo')}
            aria-keyshortcuts="Control+Z"
            disabled={!canUndo}
            onClick={undo}
          >
            <UndoIcon />
          </IconButton>
        </span>
      </Tooltip>
      <Tooltip title={t('design.toolbar.redo')}>
        <span>
          <IconButton
            size="small"
            aria-label={t('design.toolbar.redo')}
            aria-keyshortcuts="Control+Shift+Z"
            disabled={!canRedo}
            onClick={redo}
          >
            <RedoIcon />
          </IconButton>
        </span>
      </Tooltip>
      <Button
        size="small"
        startIcon={<PublishIcon />}
        onClick={() => setIsImporting(true)}
      >
        {t('design.toolbar.import')}
      </Button>
      <Button size="small" startIcon={<GetAppIcon />} onClick={exportYaml}>
        {t('design.toolbar.export')}
      </Button>
      <Button
        size="small"
        startIcon={<FileCopyOutlinedIcon />}
        onPointerEnter={prepareLink}
        onFocus={prepareLink}
        onClick={copyLink}
      >
        {t('design.toolbar.copyLink')}
      </Button>
      <Typography variant="body2" role="status" className={classes.status}>
        {status}
      </Typography>
      <CreateRepository spec={spec} onExport={exportYaml} />
      {isImporting && (
        <Suspense fallback={null}>
          <ImportDialog
            onClose={() => setIsImporting(false)}
            onImport={imported => {
              edit(imported);
              onImported(imported);
              setIsImporting(false);
              setStatus(t('design.toolbar.imported'));
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
