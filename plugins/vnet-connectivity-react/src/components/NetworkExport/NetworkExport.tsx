import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Typography from '@material-ui/core/Typography';
import GetAppIcon from '@material-ui/icons/GetApp';
import { useEffect, useState } from 'react';
import { useDiagramTexts } from '../../texts/diagram';
import { useNetworkTexts } from '../../texts/network';
import { useWork } from '../../work/useWork';
import type { ReportInput } from '../../work/works';
import { useUniqueId } from '../hooks';
import { saveText } from '../TopologyDiagram/save-picture';
import { WorkProgress } from '../WorkProgress';
import type { ExportForm } from './export-files';

/** Props of {@link NetworkExport}. @public */
export interface NetworkExportProps extends ReportInput {}

const forms: readonly ExportForm[] = ['drawio', 'mermaid', 'topology'];

/** A menu that saves a network as a file: draw.io, Mermaid, a topology document, or a report as Markdown. @public */
export function NetworkExport({
  graph,
  title,
  findings,
  notes,
}: NetworkExportProps) {
  const t = useNetworkTexts();
  const ofDrawing = useDiagramTexts();
  const id = useUniqueId('vnet-export');
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [problem, setProblem] = useState<string>();
  const [wantsReport, setWantsReport] = useState(false);
  const work = useWork(
    'report',
    wantsReport ? { graph, title, findings, notes } : undefined,
  );
  const name = fileName(title);
  const { state, result, message } = work;
  useEffect(() => {
    if (!wantsReport) return;
    if (state === 'done' && result !== undefined) {
      saveText(result, 'text/markdown', `${name}.md`);
    }
    if (state === 'failed') setProblem(message ?? '');
    if (state !== 'working' && state !== 'idle') setWantsReport(false);
  }, [wantsReport, state, result, message, name]);
  const begin = () => {
    setAnchor(undefined);
    setProblem(undefined);
  };
  const save = (form: ExportForm) => {
    begin();
    import('./export-files').then(
      ({ exportFile }) => {
        const file = exportFile({ t, ofDrawing }, form, graph, title);
        saveText(file.text, file.type, `${name}${file.extension}`);
      },
      error => setProblem(String(error)),
    );
  };
  return (
    <div>
      <Button
        size="small"
        variant="outlined"
        startIcon={<GetAppIcon fontSize="small" />}
        aria-label={t('network.export.label')}
        aria-haspopup="menu"
        aria-controls={anchor ? id : undefined}
        aria-expanded={anchor !== undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('network.export')}
      </Button>
      <Menu
        id={id}
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
      >
        {forms.map(form => (
          <MenuItem key={form} onClick={() => save(form)}>
            {t(`network.export.${form}`)}
          </MenuItem>
        ))}
        <MenuItem
          onClick={() => {
            begin();
            setWantsReport(true);
          }}
        >
          {t('network.export.report')}
        </MenuItem>
      </Menu>
      {wantsReport && (
        <WorkProgress work={work} label={t('network.export.working')} />
      )}
      {problem !== undefined && (
        <Typography role="alert">
          {t('network.export.failed', { message: problem })}
        </Typography>
      )}
    </div>
  );
}

/** A title as the name of a file, without what systems refuse in one, and without its own extension. */
export function fileName(title: string): string {
  const name = title
    .replace(/\.(json|ya?ml|tfstate|txt)$/i, '')
    .replace(/[^\p{L}\p{M}\p{N} ._()-]+/gu, '-')
    .replace(/^[.\s-]+|[.\s-]+$/g, '')
    .slice(0, 100);
  return name === '' ? 'network' : name;
}
