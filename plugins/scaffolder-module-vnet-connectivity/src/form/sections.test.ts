import { sectionOf } from './sections';

describe('sectionOf', () => {
  it.each([
    ['metadata.name', 'name'],
    ['', 'name'],
    ['regions.weu.addressSpace[0]', 'regions'],
    ['regions["a b"]', 'regions'],
    ['interconnect.hub', 'interconnect'],
    ['onPremises.sites.hq', 'onPremises'],
    ['circuits.ams.regions', 'circuits'],
    ['circuits', 'circuits'],
    ['spokes.app.region', 'spokes'],
    ['inspection.via', 'inspection'],
    ['regions.weu.nva.ipAddress', 'inspection'],
    ['metadata.tags.costCenter', 'tags'],
    ['gateways.vpn.sku', 'gateways'],
    ['delivery.ci', 'delivery'],
  ])('knows where %s is solved', (path, section) => {
    expect(sectionOf(path)).toBe(section);
  });
});
