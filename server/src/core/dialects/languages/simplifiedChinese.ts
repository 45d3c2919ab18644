import type { Language } from './language.ts';
import { words } from './words.ts';

export const simplifiedChinese: Language = {
  tag: 'zh-Hans',
  frequent: words('的, 应, 须, 户, 统, 时, 当, 与, 这, 个, 据, 录, 页, 显, 对, 将'),
  titles: {
    requirements: {
      inside: words(`
        业务规则,
        产品需求文档, 产品需求, 需求文档, 需求规格, 需求规格说明书, 需求说明书, 需求说明, 需求分析, 需求定义, 需求清单, 软件需求, 功能需求, 非功能需求, 业务需求, 用户需求, 用户故事, 用例,
        招标需求,
        产品待办列表, 产品待办, 产品愿景, 验收标准, 需求规格书, 需求规约, 功能清单, 需求列表
      `),
      first: words(''),
      last: words('需求'),
    },
    specification: {
      inside: words(`
        测试场景,
        接口契约, api 契约,
        技术规格, 技术规范, 规格说明书, 规格说明, 功能规格, 设计文档, 技术设计, 详细设计, 概要设计, 总体设计, 架构设计, 系统设计, 设计说明书, 技术方案, 设计方案, 实施方案, 实现方案,
        实施计划, 实现计划, 开发计划, 测试计划, 变更提案, 变更请求, 变更申请, 测试用例, 任务清单, 任务分解, 接口规范, api 规范, 接口设计, 重构计划, 行动计划, 追溯矩阵, 追踪矩阵,
        规格文档, 测试策略, 测试方案, 测试大纲, 实施规划, 里程碑计划, 工作计划, 技术设计文档,
        手工测试, 手动测试, 测试清单, 验收测试
      `),
      first: words(''),
      last: words('设计, 规格, 规范, 任务, 提案, 计划, 计划书, 方案'),
    },
    asking: words('如何, 为什么, 怎么, 怎样, 什么是, 关于, 在哪, 哪里'),
    guides: words(
      '指南, 教程, 手册, 撰写, 编写, 使用说明, 入门, 说明文档, 最佳实践, 规范驱动开发, 规格驱动开发, 协作规范, 编码规范, 代码规范, 开发规范, 提交规范, 命名规范, 分支规范, 文档规范, 编写规范, 书写规范, 注释规范, 流程规范, 管理规范, 操作规范, 设计规范',
    ),
    template: { inside: [], first: words(''), last: words('模板, 模版') },
    records: {
      inside: [],
      first: words(''),
      last: words('会议纪要, 报告, 总结, 更新日志, 记录, 术语表'),
    },
    look: words('设计系统, 设计语言'),
    backlog: words('需求池, 待办列表'),
  },
  folders: {
    requirements: words('需求, 需求文档'),
    specification: words('规格, 设计, 设计文档'),
  },
  sections: {
    requirements: words(`
      需求, 功能需求, 非功能需求, 功能性需求, 非功能性需求, 验收标准, 验收条件, 成功标准, 成功指标, 用户故事, 用户场景, 用户场景与测试, 用例, 范围外, 不在范围内,
      超出范围, 不做什么, 非目标, 产品概述, 产品目标, 产品定位, 问题陈述, 目标用户, 用户画像, 待解决问题, 待确认问题, 需求列表
    `),
    specification: words(
      '数据模型, 错误处理, 接口设计, 技术目标, 测试策略, 测试用例, 数据库设计, 组件与接口, 关键实体',
    ),
    common: words(
      '目标, 背景, 项目背景, 范围, 约束, 约束条件, 假设, 技术栈, 技术方案, 系统架构, 系统概述, 核心功能, 架构设计, 实施步骤, 风险, 概述',
    ),
    look: words('颜色, 配色, 色彩, 色彩系统, 颜色系统, 调色板, 字体, 排版, 字体排版, 间距, 阴影, 圆角'),
  },
  names: {
    story: words('用户故事'),
    plannedStory: words('故事'),
    epic: words('史诗'),
    requirement: words('需求'),
    requirements: words('需求'),
    criteria: words('验收标准'),
    flows: words(''),
    clauses: words(''),
    kinds: words(
      '规则, 业务规则, 需求, 功能需求, 功能, 用例, 约束, 目标, 验收标准, 测试用例, 场景, 风险, 决策, 假设, 任务',
    ),
  },
  labels: {
    status: words('状态, 文档状态'),
    choice: words('状态, 优先级, 重要性, 风险, 影响, 类型, 类别, 复杂度, 难度'),
    date: words('日期, 创建日期, 更新日期, 创建时间, 更新时间, 最后更新, 编写日期'),
    day: words('日期'),
    owner: words('作者, 负责人, 编写人, 撰写人, 责任人, 产品经理'),
    aside: words('理由, 原因, 备注, 说明, 背景, 示例, 用户故事'),
    id: words('编号, 标识, 标识符, 序号'),
    name: words('名称, 标题, 需求名称, 用例名称, 功能名称'),
  },
  questions: {
    sections: words(
      '开放问题, 开放性问题, 待解决问题, 待解决的问题, 未解决问题, 未解决的问题, 待确认问题, 待确认事项, 待定问题, 遗留问题',
    ),
    answers: words('答案, 回答, 决定, 结论, 解决方案'),
    settled: words('已回答, 已决定, 已解决, 已确认, 已关闭'),
    none: words('无, 暂无, 不适用'),
  },
  numbers: {
    and: words('和, 与, 及, 或, 以及, 或者'),
    through: words('到, 至'),
  },
  tables: {
    matrix: words('追溯, 追踪, 矩阵, 映射, 对应关系'),
    tasks: words('任务, 工作项, 步骤'),
    describing: words('描述, 说明, 需求, 名称, 标题, 功能, 内容, 标准'),
    relating: words('组件, 模块, 实现, 测试, 状态, 文件, 任务, 依赖, 来源, 验证, 覆盖'),
  },
  options: {
    all: words(`
      草稿, 评审中, 审核中, 待评审, 待审核, 已批准, 已通过, 已拒绝, 已实现, 未开始, 进行中, 已完成, 已关闭, 待处理, 高, 中, 低, 必须, 应该, 可以, 是, 否, 有, 无
    `),
    authors: words('草稿, 评审中, 审核中, 待评审, 待审核, 已批准, 已拒绝, 已实现'),
    drafting: words('草稿, 草案, 起草中, 编写中, 撰写中'),
    reviewing: words('评审中, 审核中, 待评审, 待审核, 待批准, 审批中'),
    settled: words('已批准, 已通过, 已实现, 已完成, 已发布'),
  },
  prompts: {
    deferred: words('待定, 待补充, 待确认'),
    putOff: words('待定, 待补充, 待确认, 待完善, 待填写'),
    nouns: words(`
      版本, 版本号, 背景, 标题, 编号, 步骤, 操作, 场景, 产品, 产品名, 产品名称, 产品经理, 部门, 参数, 参与者, 触发条件, 单位, 动作, 风险, 服务, 负责人, 公司, 公司名称, 功能,
      功能点, 功能名, 功能描述, 功能说明, 功能名称, 好处, 公式, 价值, 角色, 结果, 接口, 进度, 具体数值, 具体描述, 客户, 理由, 类别, 类型, 链接, 描述, 名称, 目标, 目标用户, 模块,
      模块名, 模块名称, 内容, 年份, 平台, 前置条件, 任务, 日期, 时间, 事件, 输出, 输入, 数量, 数值, 说明, 条件, 团队, 问题, 项目, 项目名, 项目名称, 系统, 系统名称, 详情, 响应,
      姓名, 需求, 需求名称, 需求描述, 影响, 用户, 用户类型, 用户角色, 优先级, 原因, 约束, 预期结果, 阈值, 指标, 指标名称, 状态, 组件, 作者, 金额, 百分比, 备注, 示例, 技术栈, 地址,
      邮箱, 电话, 职位
    `),
    ordinals: words('阶段, 版本, 章节, 模块, 场景'),
    verbs: words(''),
    requests: words('描述, 填写, 说明, 列出, 简述, 阐述'),
    adjectives: words(''),
    leads: words(`
      作为, 作为一个, 作为一名, 我希望, 我想, 我想要, 我需要, 以便, 从而, 使得, 为了, 当, 则, 那么, 如果, 应, 应当, 应该, 必须, 能够, 可以, 需要, 支持, 系统应, 系统必须, 提供,
      通过, 使用, 在, 对, 给定, 假设, 并且, 或, 和, 与, 由, 从, 到, 至
    `),
    mentions: words(''),
    counting: words(''),
    trails: words('应, 应当, 应该, 必须, 能够, 可以, 需要, 时, 的, 后, 前, 并, 以内, 以上, 以下, 内, 中'),
    references: words('图, 表, 章, 节, 附录'),
    examples: words('例如, 比如, 例：, 例:, 如：, 示例：, 示例:'),
    tags: words(''),
    things: words(''),
    date: words(''),
  },
  written: {
    notApplicable: '不适用',
    because: '不适用，因为{reason}',
    causes: words('因为'),
    reason: '原因',
    retired: '已废弃',
    title: '标题',
  },
  statements: {
    modals: words('应, 应该, 应当, 必须, 须, 需, 需要, 不得, 能够, 可以'),
    steps: words(''),
    triggers: words('当, 如果'),
    wants: words('我想, 我希望, 我要, 想要'),
    headings: words('需求, 要求, 验收标准, 验收条件'),
    units: words('秒, 毫秒, 分钟, 小时, 个, %'),
    roles: {
      given: words('给定, 假设'),
      event: words('当'),
      condition: words('如果, 若'),
      state: words('在…期间, 期间'),
      feature: words('在包含, 若包含'),
      then: words('那么, 则'),
      subject: words('系统, 本系统'),
      shall: words('应, 应当, 必须, 须'),
    },
  },
  vague: {
    speed: words('快速, 迅速, 尽快, 及时, 高性能'),
    swift: words(''),
    ease: words('易用, 易于使用, 用户友好, 友好的, 直观, 便捷, 轻松, 简单易用'),
    quality: words('合理的, 适当的, 适当地, 合适的, 健壮, 流畅, 良好的, 高效, 高可用'),
    open: words('等等, 必要时, 如有需要, 尽可能, 尽量, 视情况, 酌情'),
    timed: words(''),
    terms: words('快速入口, 快速开始, 快速入门, 快速排序, 快速导航, 快速通道, 快速回复, 快速操作, 快速筛选, 提高性能'),
  },
};
