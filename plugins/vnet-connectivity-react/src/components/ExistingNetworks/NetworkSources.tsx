import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { PortalNetwork } from 'backstage-plugin-vnet-connectivity-common';
import type { DragEvent } from 'react';
import { useRef } from 'react';
import { largestFile, readTextFile } from '../../networks/read-text-file';
import {
  useHasPortalNetworks,
  useOpenedPortalNetwork,
  usePortalNetworks,
} from '../../networks/usePortalNetworks';
import { useExistingNetworkTexts } from '../../texts/existing-network';

/** A document that a user opened. */
export interface OpenedNetworks {
  /** A file's name, or another name for people. */
  readonly name: string;
  readonly text: string;
}

interface SourceProps {
  readonly onOpen: (document: OpenedNetworks) => void;
  /** Called with the reason for which a document was not opened, in words. */
  readonly onProblem: (message: string) => void;
}

const bytesOfMegabyte = 1_000_000;

const useStyles = makeStyles(theme => ({
  portal: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
  file: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1.5),
    border: `2px dashed ${theme.palette.text.secondary}`,
    borderRadius: theme.shape.borderRadius,
  },
  words: { flex: '1 1 260px' },
}));

/** The networks of the portal, for users who may read them, and a file. */
export function NetworkSources(props: SourceProps) {
  return (
    <>
      {useHasPortalNetworks() && <PortalSource {...props} />}
      <FileSource {...props} />
    </>
  );
}

function PortalSource(props: SourceProps) {
  const t = useExistingNetworkTexts();
  const answer = usePortalNetworks();
  if (answer.state === 'failed') {
    return (
      <Typography role="status">
        {t('existing.portal.failed', { problem: answer.problem })}
      </Typography>
    );
  }
  return answer.state === 'known' ? (
    <>
      {answer.networks.map(network => (
        <Portal key={network.id} network={network} {...props} />
      ))}
    </>
  ) : null;
}

function Portal({
  network,
  onOpen,
  onProblem,
}: SourceProps & { readonly network: PortalNetwork }) {
  const { title, takenAt, error, gaps } = network;
  const t = useExistingNetworkTexts();
  const classes = useStyles();
  const { isLoading, open } = useOpenedPortalNetwork({
    onOpen,
    onProblem: problem => onProblem(t('existing.portal.failed', { problem })),
  });
  return (
    <div className={classes.portal}>
      <Button
        variant="outlined"
        disabled={takenAt === null || isLoading}
        onClick={() => open(network)}
        style={{ textTransform: 'none' }}
      >
        {t('existing.portal.open', { title })}
      </Button>
      <Typography className={classes.words} variant="body2" component="div">
        {takenAt === null
          ? t('existing.portal.none')
          : t('existing.portal.taken', {
              time: new Date(takenAt),
              formatParams: {
                time: { dateStyle: 'medium', timeStyle: 'short' },
              },
            })}{' '}
        {error !== null && t('existing.portal.error', { error })}{' '}
        {gaps.length > 0 &&
          t('existing.portal.gaps', {
            list: gaps.map(({ id: part }) => part).join(', '),
          })}
      </Typography>
    </div>
  );
}

function FileSource({ onOpen, onProblem }: SourceProps) {
  const t = useExistingNetworkTexts();
  const classes = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const { name } = file;
    const content = await readTextFile(file);
    if ('text' in content) onOpen({ name, text: content.text });
    else if (content.problem === 'tooLarge') {
      onProblem(
        t('existing.tooLarge', {
          name,
          most: String(largestFile / bytesOfMegabyte),
        }),
      );
    } else onProblem(t(`existing.${content.problem}`, { name }));
  };
  return (
    <div
      className={classes.file}
      // Otherwise the browser shows the file in place of the portal.
      onDragOver={(event: DragEvent) => event.preventDefault()}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        read(event.dataTransfer.files[0]);
      }}
    >
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={t('existing.file')}
        onChange={event => {
          read(event.target.files?.[0]);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
      <Button variant="outlined" onClick={() => picker.current?.click()}>
        {t('existing.file')}
      </Button>
      <Typography className={classes.words} variant="body2">
        {t('existing.drop')} {t('existing.private')}
      </Typography>
    </div>
  );
}
