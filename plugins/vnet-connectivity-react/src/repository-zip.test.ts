import { design } from 'backstage-plugin-vnet-connectivity-common';
import { strFromU8, unzipSync } from 'fflate';
import { specOf } from './__testUtils__/specs';
import { zipRepository } from './repository-zip';

describe('zipRepository', () => {
  const files = design(specOf(2)).files();

  it('holds exactly the files of the design, in one folder', () => {
    const entries = unzipSync(zipRepository(files, 'contoso-core'));
    expect(
      new Map(
        Object.entries(entries).map(([path, bytes]) => [
          path,
          strFromU8(bytes),
        ]),
      ),
    ).toEqual(
      new Map([...files].map(([path, text]) => [`contoso-core/${path}`, text])),
    );
  });

  it('has the same bytes whenever it is made', () => {
    jest.useFakeTimers({ now: new Date(2020, 1, 1) });
    const first = zipRepository(files, 'a');
    jest.setSystemTime(new Date(2030, 5, 5));
    expect(zipRepository(files, 'a')).toEqual(first);
    jest.useRealTimers();
  });
});
