import { contextOf } from '../rules/__testUtils__/context';
import type { SpecChanges } from '../rules/__testUtils__/spec';
import { specWith, vpnTo } from '../rules/__testUtils__/spec';
import { vpnTunnels } from './vpn-tunnels';

function tunnelsOf(changes: SpecChanges) {
  return Object.fromEntries(vpnTunnels(contextOf(specWith(changes)).topology));
}

describe('vpnTunnels', () => {
  it('counts a tunnel from each instance of the gateway to each device', () => {
    expect(tunnelsOf(vpnTo())).toEqual({ weu: 2, neu: 2 });
    expect(
      tunnelsOf({ gateways: { vpn: { activeActive: false } }, ...vpnTo() }),
    ).toEqual({ weu: 1, neu: 1 });
  });

  it('counts a tunnel from each instance to each instance of the other gateway', () => {
    expect(tunnelsOf({ interconnect: { pattern: 'vnet-to-vnet' } })).toEqual({
      weu: 4,
      neu: 4,
    });
  });

  it('counts nothing for a gateway that is connected with nothing', () => {
    expect(tunnelsOf({ onPremises: { via: 'vpn' } })).toEqual({
      weu: 0,
      neu: 0,
    });
  });
});
