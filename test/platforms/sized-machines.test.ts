/** Machines sold by size: hardware is known for every size that has a price, and says where it comes from. */
import { describe, expect, it } from 'vitest';
import { attributeValues } from '../../engine/money/find-price.ts';
import { digitaloceanAppPlatform } from '../../engine/platforms/digitalocean-app-platform/index.ts';
import * as apps from '../../engine/platforms/digitalocean-app-platform/sizes.ts';
import { digitaloceanDroplets } from '../../engine/platforms/digitalocean-droplets/index.ts';
import * as droplets from '../../engine/platforms/digitalocean-droplets/sizes.ts';
import { hetznerCloud } from '../../engine/platforms/hetzner-cloud/index.ts';
import * as servers from '../../engine/platforms/hetzner-cloud/sizes.ts';
import { koyeb } from '../../engine/platforms/koyeb/index.ts';
import * as koyebSizes from '../../engine/platforms/koyeb/sizes.ts';
import { render } from '../../engine/platforms/render/index.ts';
import * as renderSizes from '../../engine/platforms/render/sizes.ts';
import { issueOf } from './deploying.ts';

const machines = [
  { platform: digitaloceanAppPlatform, sizes: apps.APP_SIZES, origin: apps.SIZES_ORIGIN },
  { platform: digitaloceanDroplets, sizes: droplets.DROPLET_SIZES, origin: droplets.SIZES_ORIGIN },
  { platform: hetznerCloud, sizes: servers.SERVER_SIZES, origin: servers.SIZES_ORIGIN },
  { platform: koyeb, sizes: koyebSizes.KOYEB_SIZES, origin: koyebSizes.SIZES_ORIGIN },
  { platform: render, sizes: renderSizes.RENDER_SIZES, origin: renderSizes.SIZES_ORIGIN },
];

for (const { platform, sizes, origin } of machines) {
  describe(`sizes of ${platform.id}`, () => {
    it('has hardware for every size with a price, and the other way round', () => {
      const priced = new Set(platform.books.flatMap((book) => attributeValues(book, 'size')));
      expect([...priced].sort()).toEqual(Object.keys(sizes).sort());
    });

    it('lists and suggests only those with a price in the newest book', () => {
      const priced = attributeValues(platform.books[0], 'size');
      const unpriced = Object.keys(sizes).filter((size) => !priced.includes(size));
      for (const size of [...unpriced, 'cx22']) {
        const words = issueOf(platform.id, { size }).match(/[\w.@-]+/g)!;
        const offered = words.filter((word) => word !== size);
        for (const other of unpriced) expect(offered).not.toContain(other);
      }
    });

    it('says where they come from', () => {
      expect(origin.source).toMatch(/^https:\/\//);
      expect(origin.asOf).toMatch(/^20\d\d/);
    });
  });
}
