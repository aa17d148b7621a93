import { useTheme } from '@material-ui/core/styles';
import { useMemo } from 'react';
import type { StatusColours } from '../styles';
import { useStatusColours } from '../styles';
import type { ChipKind, LineKind } from './model';
import type { LineState } from './states';

/** Colours of the drawing; each line has at least 3:1 and each text 4.5:1 against its background. */
export interface DiagramColours {
  readonly text: string;
  readonly mutedText: string;
  readonly box: string;
  readonly boxBorder: string;
  readonly frame: string;
  readonly frameBorder: string;
  readonly land: string;
  readonly lines: Readonly<Record<LineKind, string>>;
  readonly chips: Readonly<Record<ChipKind, string>>;
  readonly failed: string;
  /** The path that is highlighted. */
  readonly path: string;
  readonly states: Readonly<Record<Exclude<LineState, 'working'>, string>>;
}

type OwnColours = Omit<DiagramColours, 'failed' | 'states'>;

/** For paper, and for files that have one set of colours only. */
export const lightColours: OwnColours = {
  text: '#1b1b1b',
  mutedText: '#545454',
  box: '#ffffff',
  boxBorder: '#767676',
  frame: '#f3f6fa',
  frameBorder: '#8a94a0',
  land: '#dfe6d8',
  path: '#ad1457',
  lines: {
    peering: '#1f5493',
    gatewayTransit: '#1f5493',
    connectedGroup: '#1f5493',
    hubConnection: '#3949ab',
    halfPeering: '#a01c1c',
    partPeering: '#1f5493',
    unknownJoin: '#545454',
    vnetToVnet: '#7b1fa2',
    virtualWan: '#3949ab',
    tunnel: '#a34300',
    circuit: '#00695c',
  },
  chips: {
    virtualHub: '#3949ab',
    vpn: '#a34300',
    expressRoute: '#00695c',
    firewall: '#a01c1c',
    appliance: '#a01c1c',
    routeServer: '#545454',
  },
};

const dark: OwnColours = {
  text: '#ffffff',
  mutedText: '#c9c9c9',
  box: '#2b2b2b',
  boxBorder: '#9a9a9a',
  frame: '#3a3f45',
  frameBorder: '#8d98a5',
  land: '#4d5748',
  path: '#ff9ec7',
  lines: {
    peering: '#9cc9ff',
    gatewayTransit: '#9cc9ff',
    connectedGroup: '#9cc9ff',
    hubConnection: '#b9c3ff',
    halfPeering: '#ff9d94',
    partPeering: '#9cc9ff',
    unknownJoin: '#c9c9c9',
    vnetToVnet: '#dba6f0',
    virtualWan: '#b9c3ff',
    tunnel: '#ffb668',
    circuit: '#7fd6c8',
  },
  chips: {
    virtualHub: '#b9c3ff',
    vpn: '#ffb668',
    expressRoute: '#7fd6c8',
    firewall: '#ff9d94',
    appliance: '#ff9d94',
    routeServer: '#c9c9c9',
  },
};

/** The colours for the theme of the portal. */
export function useDiagramColours(): DiagramColours {
  const isDark = useTheme().palette.type === 'dark';
  const status = useStatusColours();
  return useMemo(
    () => withStates(isDark ? dark : lightColours, status),
    [isDark, status],
  );
}

function withStates(
  own: OwnColours,
  { error, warning }: StatusColours,
): DiagramColours {
  return {
    ...own,
    failed: error,
    states: {
      failed: error,
      partlyFailed: error,
      stopped: own.mutedText,
      moved: warning,
    },
  };
}
