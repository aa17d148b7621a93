import { Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import type { ReadDocument } from 'backstage-plugin-vnet-connectivity-react';
import {
  FindingsList,
  NotUnderstood,
  ReachMatrix,
  useGraphNames,
} from 'backstage-plugin-vnet-connectivity-react';
import { lazy, Suspense } from 'react';
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

interface AskPanelProps {
  readonly name: AskPanelName;
  readonly document: ReadDocument;
  readonly graph: NetworkGraph;
  readonly failed: readonly string[];
  readonly onFailedChange: (failed: readonly string[]) => void;
}

/** One of the panels of a network. Only the panel that is shown computes its content. */
export function AskPanel({
  name,
  document,
  graph,
  failed,
  onFailedChange,
}: AskPanelProps) {
  const names = useGraphNames(graph);
  const network = { graph, names };
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
    default:
      return <NotUnderstood graph={graph} notes={document.notes} />;
  }
}

/** The findings of a document, of a network that may well exist already. */
export function NetworkFindings({
  document: { findings },
}: Pick<AskPanelProps, 'document'>) {
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
