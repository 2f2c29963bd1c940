/** What platforms there are, so that the page can offer them before it has loaded one. */
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { virtualModule } from './virtual-module.ts';

export const catalogue = () =>
  virtualModule('catalogue', () =>
    PLATFORMS.filter(({ simulated }) => simulated).map(({ id, name, provider, kind, simulated }) => ({
      id,
      name,
      provider,
      kind,
      knobs: simulated!.knobs,
    })),
  );
