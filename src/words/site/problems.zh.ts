const COPY_AGAIN = '请管理员把构建所得的 dist 文件夹完整地重新复制到服务器，包括其中的 .bin 文件。';

/** What can keep the page from showing data: `what` happened, and what to `do` about it. */
export const PROBLEMS = {
  'engine-assets-missing': { what: '服务器上缺少查询引擎的文件。', do: COPY_AGAIN },
  'engine-not-an-asset': {
    what: '服务器返回的不是查询引擎，可能是登录页或错误页。',
    do: '请先登录内网门户再刷新；若仍如此，请管理员检查服务器是否允许下载 .bin 文件。',
  },
  'engine-out-of-memory': {
    what: '浏览器分配不到查询引擎所需的内存。',
    do: '请关闭其他标签页和程序后重新载入；32 位浏览器请换用 64 位版本。',
  },
  'engine-timeout': {
    what: '查询引擎迟迟没有启动。',
    do: '请重新载入；旧电脑或旧浏览器首次启动可能较慢，建议使用较新的 Chrome 或 Edge。',
  },
  'engine-failed': {
    what: '查询引擎无法启动。',
    do: '请换用较新的 Chrome、Edge 或 360 安全浏览器的极速模式；若仍如此，请把技术细节交给管理员。',
  },
  'engine-crashed': {
    what: '查询引擎中途停止，重新启动后仍未算出。',
    do: '页面其余部分可继续使用；请缩小查询范围，或关闭其他标签页和程序后重试。',
  },
  'worker-failed': {
    what: '后台读取数据的程序没有启动或没有响应，已停止等待。',
    do: '请重新载入；若仍如此，请关闭其他标签页和程序，或换用较新的浏览器。',
  },
  unreachable: {
    what: '连不上服务器，或下载中途断开。',
    do: '已打开过的页面和简报仍可使用；请检查网络后重新载入，网址中的筛选条件不会丢失。',
  },
  'site-replaced': {
    what: '网站在打开之后已更新，这里还是旧版本。',
    do: '请刷新页面；网址中的筛选条件不会丢失。',
  },
  'data-missing': {
    what: '没有找到数据文件。',
    do: '请管理员先运行 npm run etl 生成数据，再运行 npm run build 构建网站，并完整复制 dist 文件夹。',
  },
  'data-truncated': {
    what: '数据文件不完整，或与数据清单不是同一批，为免误读没有显示。',
    do: `可能正在复制，请稍候重新载入；若仍如此，${COPY_AGAIN}`,
  },
  'data-not-parquet': {
    what: '服务器返回的不是数据文件，可能是登录页或错误页。',
    do: '请先登录内网门户再刷新；若仍如此，请管理员检查服务器是否允许下载 .bin 文件。',
  },
  'data-replaced': {
    what: '打开页面之后，服务器上的数据已更换。',
    do: '请重新载入，以免新旧数字混在一起。',
  },
  'manifest-invalid': { what: '数据清单无法识别。', do: COPY_AGAIN },
  'schema-version': {
    what: '数据与网站的版本不一致，为免误读没有显示。',
    do: '请管理员用同一版本重新运行 npm run etl 和 npm run build，再复制 dist 文件夹。',
  },
  'row-count': {
    what: '载入的行数与数据清单不符，为免误读没有显示。',
    do: '请重新载入；若仍如此，请管理员重新复制 dist 文件夹，不要混用不同批次的文件。',
  },
  'no-reports': {
    what: '数据中没有可统计的报告。',
    do: '请管理员检查 npm run etl 的汇总，看报告是否都被退回。',
  },
  unexpected: { what: '页面遇到了未预料的错误。', do: '请重新载入；若仍如此，请把技术细节交给管理员。' },
};
