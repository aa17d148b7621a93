import { renderHook, waitFor } from '@testing-library/react';
import { useChecker } from './useChecker';

describe('useChecker', () => {
  it('loads what repositories carry', async () => {
    const { result } = renderHook(() => useChecker());
    expect(result.current).toEqual({});
    await waitFor(() =>
      expect(result.current.checker).toEqual(
        expect.stringMatching(/^\/\/ The checker of VNet Connectivity/),
      ),
    );
  });

  it('loads nothing where the portal says where it is had from', async () => {
    const checker = {
      package: '@contoso/checker',
      version: '1.2.3',
      integrity: `sha512-${'A'.repeat(86)}==`,
      file: 'checker.cjs',
    };
    const { result } = renderHook(() => useChecker(checker));
    expect(result.current).toEqual({ checker });
  });
});
