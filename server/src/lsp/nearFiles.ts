import type { SpecFiles } from '../files/specFiles.ts';

/** What lies on the disk is read from there, which takes a fraction of the time; the rest as the client sees it. */
export function nearFiles(disk: SpecFiles, client: SpecFiles): SpecFiles {
  const isNear = (uri: string): boolean => uri.startsWith('file:');
  return {
    list: async (folders, enter) => {
      const far = folders.filter((folder) => !isNear(folder));
      const near = await disk.list(folders.filter(isNear), enter);
      return far.length === 0 ? near : [...near, ...(await client.list(far, enter))];
    },
    isLink: (folder) => isNear(folder) && disk.isLink?.(folder) === true,
    read: (uri) => (isNear(uri) ? disk : client).read(uri),
  };
}
