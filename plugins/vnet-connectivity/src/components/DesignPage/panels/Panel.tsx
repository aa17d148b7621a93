import { Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type {
  DesignOptions,
  Finding,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  DiagramToolbar,
  LiveNetwork,
} from 'backstage-plugin-vnet-connectivity-react';
import { lazy, memo, Suspense } from 'react';
import { vnetConnectivityDesignTranslationRef } from '../translation';
import type { FormPart } from '../form/NetworkPart';
import type { PanelName } from '../address/address';
import type { CheckedText } from '../document/useDesign';

// Panels are loaded when they are opened, but for the drawing, which opens first.
const ComparisonPanel = lazy(() =>
  import('./ComparisonPanel').then(m => ({ default: m.ComparisonPanel })),
);
const EffectsPanel = lazy(() =>
  import('./EffectsPanel').then(m => ({ default: m.EffectsPanel })),
);
const FilesPanel = lazy(() =>
  import('./FilesPanel').then(m => ({ default: m.FilesPanel })),
);
const FindingsPanel = lazy(() =>
  import('./FindingsPanel').then(m => ({ default: m.FindingsPanel })),
);
const RoutesPanel = lazy(() =>
  import('./RoutesPanel').then(m => ({ default: m.RoutesPanel })),
);
const WhatIfPanel = lazy(() =>
  import('./WhatIfPanel').then(m => ({ default: m.WhatIfPanel })),
);

export interface PanelProps {
  readonly name: PanelName;
  readonly checked: CheckedText;
  readonly options: DesignOptions;
  readonly previous?: string;
  readonly opened: string;
  /** The text that a link or an import has opened; undefined where there was none. */
  readonly base?: string;
  readonly failed: readonly string[];
  readonly onFailedChange: (failed: readonly string[]) => void;
  /** Shows the network with elements failed. */
  readonly onShowFailed: (failed: readonly string[]) => void;
  readonly onFix: (finding: Finding) => void;
  /** True if the network is edited as YAML beside the panel. */
  readonly besideYaml: boolean;
  /** Goes to a part of the form. */
  readonly onOpenPart: (part: FormPart) => void;
  /** Called with the spec of the chosen option. */
  readonly onChoose: (spec: unknown) => void;
}

function PanelOfName({
  name,
  checked,
  options,
  previous,
  opened,
  base,
  failed,
  onFailedChange,
  onShowFailed,
  onFix,
  besideYaml,
  onOpenPart,
  onChoose,
}: PanelProps) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const { design, shown, shownText } = checked;
  if (name === 'findings') {
    return (
      <FindingsPanel
        checked={checked}
        onFix={onFix}
        besideYaml={besideYaml}
        onOpenPart={onOpenPart}
      />
    );
  }
  if (!shown?.topology || shownText === undefined) {
    return <Typography>{t('design.nothingToShow')}</Typography>;
  }
  switch (name) {
    case 'comparison':
      return (
        <ComparisonPanel
          text={shownText}
          options={options}
          onChoose={onChoose}
        />
      );
    case 'what-if':
      return (
        <WhatIfPanel
          topology={shown.topology}
          shown={failed}
          onShow={onShowFailed}
        />
      );
    case 'routes':
      return <RoutesPanel topology={shown.topology} failed={failed} />;
    case 'effects':
      return <EffectsPanel base={base} text={checked.text} options={options} />;
    case 'files':
      return (
        <FilesPanel
          design={design}
          options={options}
          previous={previous}
          opened={opened}
        />
      );
    default:
      return (
        <LiveNetwork
          topology={shown.topology}
          failed={failed}
          onFailedChange={onFailedChange}
          ToolbarComponent={DiagramToolbar}
        />
      );
  }
}

/** One of the panels of a design. Only the panel that is shown computes its content. */
export const Panel = memo(function LoadedPanel(props: PanelProps) {
  return (
    <Suspense fallback={<Progress />}>
      <PanelOfName {...props} />
    </Suspense>
  );
});
