import { ErrorPanel, Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import GetAppIcon from '@material-ui/icons/GetApp';
import type {
  CheckedDocument,
  DesignOptions,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  checkDocument,
  repositoryOf,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  FileDiff,
  FilePreview,
  useChecker,
  zipRepository,
  useSettled,
} from 'backstage-plugin-vnet-connectivity-react';
import { useMemo, useState } from 'react';
import { vnetConnectivityDesignTranslationRef } from '../translation';
import { download } from '../toolbar/download';

interface FilesPanelProps {
  readonly design: CheckedDocument;
  readonly options: DesignOptions;
  /** The text before its last change; absent where there is none. */
  readonly previous?: string;
  /** The text that the page was opened with. */
  readonly opened: string;
}

const views = ['files', 'previous', 'opened'] as const;

/** Rendering a whole repository takes longer than a keystroke may, milliseconds. */
const pauseMs = 400;

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    justifyContent: 'space-between',
    marginBottom: theme.spacing(1),
  },
}));

/** The generated files, their changes, and all of them as an archive. */
export function FilesPanel({
  design: latest,
  options,
  previous,
  opened,
}: FilesPanelProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const [shown, setShown] = useState<(typeof views)[number]>('files');
  const design = useSettled(latest, pauseMs);
  const before = shown === 'previous' ? previous : opened;
  const { checker, error } = useChecker(options.checker);
  const filesBefore = useMemo(() => {
    if (shown === 'files' || before === undefined) return undefined;
    const earlier = checkDocument(before, options);
    return earlier.ok ? repositoryOf(earlier, checker) : undefined;
  }, [shown, before, options, checker]);
  const files = useMemo(
    () =>
      design.ok && checker !== undefined
        ? repositoryOf(design, checker)
        : undefined,
    [design, checker],
  );
  if (!design.ok) {
    return <Typography>{t('design.files.refused')}</Typography>;
  }
  if (error) {
    return <ErrorPanel title={t('design.files.failed')} error={error} />;
  }
  if (!files) return <Progress />;
  const name = design.spec?.metadata.name ?? 'network';
  return (
    <div>
      <div className={classes.bar}>
        <ButtonGroup size="small" aria-label={t('design.files.show')}>
          {views.map(view => (
            <Button
              key={view}
              variant={view === shown ? 'contained' : 'outlined'}
              aria-pressed={view === shown}
              disabled={view !== 'files' && previous === undefined}
              onClick={() => setShown(view)}
            >
              {t(`design.files.${view}`)}
            </Button>
          ))}
        </ButtonGroup>
        <Button
          variant="outlined"
          startIcon={<GetAppIcon />}
          onClick={() =>
            download(
              `${name}.zip`,
              zipRepository(files, name),
              'application/zip',
            )
          }
        >
          {t('design.files.zip')}
        </Button>
      </div>
      {shown === 'files' && <FilePreview files={files} />}
      {shown !== 'files' &&
        (filesBefore ? (
          <FileDiff before={filesBefore} after={files} />
        ) : (
          <Typography>{t('design.files.nothingBefore')}</Typography>
        ))}
    </div>
  );
}
