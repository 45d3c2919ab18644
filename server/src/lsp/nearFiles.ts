import type { SpecFiles } from '../files/specFiles.ts';

/**
 * What lies on the disk is read from there, which takes a fraction of the time; the rest as the client sees it. The client
 * watches; where the disk can be watched too, that is done with folders that come later.
 */
export function nearFiles(disk: SpecFiles, client: SpecFiles): SpecFiles {
  const isNear = (uri: string): boolean => uri.startsWith('file:');
  const { watch } = disk;
  return {
    list: async (folders, visitor) => {
      const far = folders.filter((folder) => !isNear(folder));
      const near = await disk.list(folders.filter(isNear), visitor);
      return far.length === 0 ? near : [...near, ...(await client.list(far, visitor))];
    },
    whyNotRead: (uri) => (isNear(uri) ? disk.whyNotRead?.(uri) : undefined),
    isLink: (folder) => isNear(folder) && disk.isLink?.(folder) === true,
    read: (uri) => (isNear(uri) ? disk : client).read(uri),
    ...(watch && { watch: (tell) => ({ ...watch(tell), isForNewOnes: true }) }),
  };
}
