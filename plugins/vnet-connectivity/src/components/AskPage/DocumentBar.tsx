import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import { formsOfDocument } from 'backstage-plugin-vnet-connectivity-common';
import type { ReadDocument } from 'backstage-plugin-vnet-connectivity-react';
import { NetworkExport } from 'backstage-plugin-vnet-connectivity-react';
import type { AskedDocument } from './asked';
import { vnetConnectivityAskTranslationRef } from './translation';

interface DocumentBarProps {
  readonly asked: AskedDocument;
  /** A document that it is compared with. */
  readonly compared?: AskedDocument;
  readonly onStopComparing: () => void;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
  },
  words: { flex: '1 1 300px', minWidth: 0, overflowWrap: 'anywhere' },
  name: { ...theme.typography.h5, margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** The name of the open document, what it is and what it holds, and ways to go on from here. */
export function DocumentBar({
  asked: { name, document, isKept },
  compared,
  onStopComparing,
  onAnother,
  onClose,
}: DocumentBarProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  return (
    <section className={classes.root} aria-label={t('ask.document.label')}>
      <div className={classes.words}>
        <h2 className={classes.name}>{name}</h2>
        <Contents document={document} />
        <Typography variant="body2">
          {t(isKept ? 'ask.document.kept' : 'ask.document.notKept')}
        </Typography>
      </div>
      <div className={classes.actions}>
        {document.graph && (
          <NetworkExport
            graph={document.graph}
            title={name}
            findings={document.findings}
            notes={document.notes}
          />
        )}
        {compared && (
          <Button size="small" onClick={onStopComparing}>
            {t('ask.second.stop', { name: compared.name })}
          </Button>
        )}
        <Button size="small" variant="outlined" onClick={onAnother}>
          {t('ask.document.another')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('ask.document.close')}
        </Button>
      </div>
    </section>
  );
}

function Contents({ document: { form, graph } }: { document: ReadDocument }) {
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  const title = formsOfDocument.find(each => each.form === form)?.title;
  if (title === undefined) {
    return (
      <Typography role="status">{t('ask.document.unknownForm')}</Typography>
    );
  }
  return (
    <Typography role="status">
      {t(graph ? 'ask.document.form' : 'ask.document.refused', {
        form: title,
      })}{' '}
      {graph && <Counts graph={graph} />}
    </Typography>
  );
}

function Counts({ graph }: { readonly graph: NetworkGraph }) {
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  const counts = {
    networks: Object.keys(graph.vnets).length,
    hubs: graph.virtualWans.flatMap(({ hubs }) => Object.keys(hubs)).length,
    sites: Object.keys(graph.sites).length,
    circuits: Object.keys(graph.circuits).length,
    peerings: graph.peerings.length,
    connections: graph.connections.length,
  };
  const kinds = Object.entries(counts) as [keyof typeof counts, number][];
  const words = kinds
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => t(`ask.document.${kind}`, { count }));
  return <>{`${words.join(', ')}.`}</>;
}
