import { Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import {
  DiagramToolbar,
  FindingsList,
  LiveGraph,
  NotUnderstood,
  ReachMatrix,
  useGraphNames,
} from 'backstage-plugin-vnet-connectivity-react';
import { lazy, Suspense } from 'react';
import type { AskedDocument } from '../asked';
import { vnetConnectivityAskTranslationRef } from '../translation';
import type { AskPanelName } from './panels';

// Loaded when they are opened; Design has them, too.
const RoutesPanel = lazy(() =>
  import('../../DesignPage/panels/RoutesPanel').then(m => ({
    default: m.RoutesPanel,
  })),
);
const WhatIfPanel = lazy(() =>
  import('../../DesignPage/panels/WhatIfPanel').then(m => ({
    default: m.WhatIfPanel,
  })),
);

const DifferencePanel = lazy(() =>
  import('./DifferencePanel').then(m => ({ default: m.DifferencePanel })),
);
const ImportPanel = lazy(() =>
  import('./ImportPanel').then(m => ({ default: m.ImportPanel })),
);

interface AskPanelProps {
  readonly name: AskPanelName;
  readonly asked: AskedDocument;
  /** A document of the network after a change. */
  readonly compared?: AskedDocument;
  readonly graph: NetworkGraph;
  readonly failed: readonly string[];
  readonly onFailedChange: (failed: readonly string[]) => void;
}

/** One of the panels of a network. Only the panel that is shown computes its content. */
export function AskPanel({
  name,
  asked,
  compared,
  graph,
  failed,
  onFailedChange,
}: AskPanelProps) {
  const names = useGraphNames(graph);
  const network = { graph, names };
  const { document } = asked;
  switch (name) {
    case 'reach':
      return <ReachMatrix {...network} failed={failed} />;
    case 'routes':
      return (
        <Suspense fallback={<Progress />}>
          <RoutesPanel {...network} failed={failed} />
        </Suspense>
      );
    case 'what-if':
      return (
        <Suspense fallback={<Progress />}>
          <WhatIfPanel {...network} shown={failed} onShow={onFailedChange} />
        </Suspense>
      );
    case 'findings':
      return <NetworkFindings document={document} />;
    case 'import':
      return (
        <Suspense fallback={<Progress />}>
          <ImportPanel asked={asked} />
        </Suspense>
      );
    case 'difference':
      return compared ? (
        <Suspense fallback={<Progress />}>
          <DifferencePanel before={asked} after={compared} />
        </Suspense>
      ) : null;
    case 'diagram':
      return (
        <LiveGraph
          {...network}
          title={asked.name}
          failed={failed}
          onFailedChange={onFailedChange}
          ToolbarComponent={DiagramToolbar}
        />
      );
    default:
      return <NotUnderstood graph={graph} notes={document.notes} />;
  }
}

/** The findings of a document, of a network that may well exist already. */
export function NetworkFindings({
  document: { findings },
}: Pick<AskedDocument, 'document'>) {
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  return (
    <FindingsList
      findings={findings}
      emptyText={t('ask.findings.none')}
      headingOf={(severity, count) =>
        t(
          severity === 'error'
            ? 'ask.findings.errors'
            : 'ask.findings.warnings',
          { count },
        )
      }
    />
  );
}
