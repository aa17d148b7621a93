import { ErrorBoundary } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import Typography from '@material-ui/core/Typography';
import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import {
  countNotUnderstood,
  useDeferred,
  useGraphNames,
} from 'backstage-plugin-vnet-connectivity-react';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { AskedDocument } from './asked';
import { isLarge } from './asked';
import { AskPanel } from './panels/AskPanel';
import type { AskPanelName } from './panels/panels';
import { panelNames } from './panels/panels';
import { tabStyle } from '../tabStyle';
import { vnetConnectivityAskTranslationRef } from './translation';

interface AnswersProps {
  readonly asked: AskedDocument;
  readonly compared?: AskedDocument;
  readonly graph: NetworkGraph;
}

/** The panels whose content depends on what has failed. */
const heedFailures: readonly AskPanelName[] = [
  'diagram',
  'reach',
  'routes',
  'what-if',
];

const useStyles = makeStyles(theme => ({
  tabs: { borderBottom: `1px solid ${theme.palette.divider}` },
  tab: tabStyle(theme),
  panel: { paddingTop: theme.spacing(2) },
  failed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
}));

/** The answers of a network, in panels that share what has failed. The query of the address holds the view. */
export function Answers({ asked, compared, graph }: AnswersProps) {
  const { document } = asked;
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  const [query, setQuery] = useSearchParams();
  const panels = panelNames.filter(name => name !== 'difference' || compared);
  const chosen = panels.find(name => name === query.get('tab')) ?? 'diagram';
  // The tab answers at once; what it shows of a large network is rendered in slices.
  const panel = useDeferred(chosen, isLarge(graph)) ?? chosen;
  const failed = useMemo(() => query.getAll('fail'), [query]);
  const show = (changed: {
    readonly panel?: AskPanelName;
    readonly failed?: readonly string[];
  }) =>
    setQuery(
      before => {
        const after = new URLSearchParams(before);
        if (changed.panel) after.set('tab', changed.panel);
        if (changed.failed) {
          after.delete('fail');
          changed.failed.forEach(id => after.append('fail', id));
        }
        return after;
      },
      // Another panel is an entry of the browser's history.
      { replace: changed.panel === undefined },
    );
  const notUnderstood = useMemo(
    () => countNotUnderstood({ graph, notes: document.notes }),
    [graph, document.notes],
  );
  const labelOf = (name: AskPanelName) => {
    if (name === 'findings') {
      return t('ask.panels.findings', { found: document.findings.length });
    }
    return name === 'notes'
      ? t('ask.panels.notes', { found: notUnderstood })
      : t(`ask.panels.${name}`);
  };
  return (
    <>
      <Tabs
        className={classes.tabs}
        value={chosen}
        indicatorColor="primary"
        variant="scrollable"
        scrollButtons="auto"
        aria-label={t('ask.panels.label')}
        onChange={(_, name: AskPanelName) => show({ panel: name })}
      >
        {panels.map(name => (
          <Tab
            key={name}
            className={classes.tab}
            value={name}
            label={labelOf(name)}
            id={`vnet-ask-tab-${name}`}
            aria-controls={`vnet-ask-panel-${name}`}
          />
        ))}
      </Tabs>
      <div
        className={classes.panel}
        role="tabpanel"
        aria-busy={panel !== chosen}
        id={`vnet-ask-panel-${panel}`}
        aria-labelledby={`vnet-ask-tab-${panel}`}
      >
        {failed.length > 0 && heedFailures.includes(panel) && (
          <FailedStrip
            graph={graph}
            failed={failed}
            onFailedChange={next => show({ failed: next })}
          />
        )}
        <ErrorBoundary key={panel}>
          <AskPanel
            name={panel}
            asked={asked}
            compared={compared}
            graph={graph}
            failed={failed}
            onFailedChange={next => show({ failed: next })}
          />
        </ErrorBoundary>
      </div>
    </>
  );
}

/** The elements that have failed, in every panel, each with a button that repairs it. */
function FailedStrip({
  graph,
  failed,
  onFailedChange,
}: {
  readonly graph: NetworkGraph;
  readonly failed: readonly string[];
  readonly onFailedChange: (failed: readonly string[]) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  const { nameOf } = useGraphNames(graph);
  return (
    <div className={classes.failed} role="status">
      <Typography variant="body2">{t('ask.failed.label')}</Typography>
      {failed.map(id => (
        <Chip
          key={id}
          size="small"
          label={nameOf(id)}
          aria-label={t('ask.failed.one', { name: nameOf(id) })}
          onClick={() => onFailedChange(failed.filter(each => each !== id))}
          onDelete={() => onFailedChange(failed.filter(each => each !== id))}
        />
      ))}
      <Button size="small" onClick={() => onFailedChange([])}>
        {t('ask.failed.repair')}
      </Button>
    </div>
  );
}
