import type { ChipKind, Line } from './model';

/** The style of each kind of line; the kinds never differ by colour alone. */
export const lineStyles: Readonly<
  Record<Line['kind'], { readonly width: number; readonly dash?: string }>
> = {
  peering: { width: 2 },
  gatewayTransit: { width: 3.5 },
  connectedGroup: { width: 2, dash: '2 4' },
  hubConnection: { width: 2.5, dash: '1 0' },
  halfPeering: { width: 2, dash: '3 7' },
  partPeering: { width: 2, dash: '16 3 3 3' },
  unknownJoin: { width: 2, dash: '1 6' },
  vnetToVnet: { width: 2.5, dash: '10 3 2 3' },
  virtualWan: { width: 4, dash: '14 4' },
  tunnel: { width: 2, dash: '6 5' },
  circuit: { width: 5 },
};

/** Icons of 24 units, drawn with the even-odd rule; they never differ by colour alone. */
export const icons: Readonly<Record<ChipKind | 'spoke', string>> = {
  // A padlock, for IPsec
  vpn: 'M18 9h-1V7A5 5 0 0 0 7 7v2H6a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-9a2 2 0 0 0-2-2zM9 7a3 3 0 0 1 6 0v2H9z',
  // A bolt
  expressRoute: 'M13 2 4 14h6l-1 8 9-12h-6z',
  // A wall
  firewall:
    'M3 4h11v4H3zM16 4h5v4h-5zM3 10h5v4H3zM10 10h11v4H10zM3 16h11v4H3zM16 16h5v4h-5z',
  // A box with a display
  appliance: 'M3 5h18v14H3zM5 7v10h14V7zM7 11h6v2H7zM16 11h2v2h-2z',
  // Two arrows
  routeServer: 'M8 3 3 8l5 5v-3h13V6H8zM16 11v3H3v4h13v3l5-5z',
  // A ring with four dots around it
  virtualHub:
    'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM12 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM10.5 1h3v4h-3zM10.5 19h3v4h-3zM1 10.5h4v3H1zM19 10.5h4v3h-4z',
  // Two angle brackets, as Azure draws a network
  spoke: 'M8 5 1 12l7 7 2-2-5-5 5-5zM16 5l-2 2 5 5-5 5 2 2 7-7zM11 11h2v2h-2z',
};

/** An on-premises site. */
export const building =
  'M3 21V5l8-3v4l8 3v12h-6v-5H9v5zM6 8h2v2H6zm0 4h2v2H6zm8 0h2v2h-2z';

/** The sign of something that is named, and not there. */
export const questionMark =
  'M12 2a6 6 0 0 0-6 6h3a3 3 0 1 1 4.5 2.6C11.6 11.7 10.5 13 10.5 16h3c0-1.6.5-2.2 1.7-3A6 6 0 0 0 12 2zM10.5 18h3v3h-3z';

/** The sign that replaces an icon where something has failed. */
export const cross =
  'M5 3 12 10 19 3 21 5 14 12 21 19 19 21 12 14 5 21 3 19 10 12 3 5z';
