import type { Language } from './language.ts';
import { words } from './words.ts';

export const traditionalChinese: Language = {
  tag: 'zh-Hant',
  frequent: words('的, 應, 須, 戶, 統, 時, 當, 與, 這, 個, 據, 錄, 頁, 顯, 對, 將'),
  titles: {
    requirements: {
      inside: words(`
        業務規則, 商業規則,
        產品需求文件, 產品需求, 需求文件, 需求規格, 需求規格書, 需求說明書, 需求說明, 需求分析, 需求定義, 需求清單, 軟體需求, 功能需求, 非功能需求, 業務需求, 使用者需求, 使用者故事, 用例,
        產品待辦清單, 產品願景, 驗收標準, 功能清單, 需求列表, 使用案例
      `),
      first: words(''),
      last: words('需求'),
    },
    specification: {
      inside: words(`
        測試情境,
        介面契約, api 契約,
        技術規格, 技術規範, 規格說明書, 規格書, 功能規格, 設計文件, 技術設計, 詳細設計, 概要設計, 總體設計, 架構設計, 系統設計, 系統架構設計, 設計說明書, 技術方案, 設計方案,
        實作計畫, 實作計劃, 實施計畫, 開發計畫, 開發計劃, 測試計畫, 測試計劃, 變更提案, 變更請求, 變更申請, 測試案例, 任務清單, 任務分解, 介面規範, 介面設計, 追溯矩陣, 追蹤矩陣,
        規格文件, 開發規格, 測試策略, 測試方案, 測試用例, 里程碑計畫, 工作計畫,
        手動測試, 測試清單, 驗收測試
      `),
      first: words(''),
      last: words('設計, 規格, 規範, 任務, 提案, 計畫, 計劃, 計畫書, 方案'),
    },
    asking: words('如何, 為什麼, 怎麼, 什麼是, 關於, 在哪, 哪裡'),
    guides: words(
      '指南, 教學, 手冊, 使用說明, 入門, 最佳實踐, 規格驅動開發, 規範驅動開發, 協作規範, 編碼規範, 程式碼規範, 開發規範, 提交規範, 命名規範, 分支規範, 文件規範, 流程規範, 管理規範, 操作規範, 撰寫規則, 編寫規則, 評審清單',
    ),
    template: { inside: [], first: words(''), last: words('範本, 模板') },
    records: {
      inside: [],
      first: words(''),
      last: words('會議記錄, 報告, 總結, 更新日誌, 紀錄, 術語表'),
    },
    look: words('設計系統, 設計語言'),
    backlog: words('需求池, 待辦清單'),
  },
  folders: {
    requirements: words('需求'),
    specification: words('規格, 設計'),
  },
  sections: {
    requirements: words(`
      需求, 功能需求, 非功能需求, 功能性需求, 非功能性需求, 驗收標準, 驗收條件, 成功標準, 成功指標, 使用者故事, 使用者情境, 使用者情境與測試, 用例, 範圍外,
      不在範圍內, 超出範圍, 非目標, 產品概述, 產品目標, 問題陳述, 目標用戶, 目標使用者, 核心功能需求, 待解決問題
    `),
    specification: words('資料模型, 錯誤處理, 介面設計, 測試策略, 測試案例, 資料庫設計, 關鍵實體'),
    common: words(
      '目標, 背景, 專案背景, 範圍, 約束, 限制條件, 假設, 技術棧, 系統架構, 系統概述, 核心功能, 架構設計, 風險, 概述',
    ),
    look: words('顏色, 配色, 色彩, 色彩系統, 顏色系統, 調色盤, 字體, 字型, 排版, 間距, 陰影, 圓角'),
  },
  names: {
    story: words('使用者故事'),
    plannedStory: words('故事'),
    epic: words('史詩'),
    requirement: words('需求'),
    requirements: words('需求'),
    criteria: words('驗收標準'),
    flows: words(''),
    clauses: words(''),
    kinds: words(
      '規則, 業務規則, 需求, 功能需求, 功能, 用例, 使用案例, 約束, 目標, 驗收標準, 測試案例, 情境, 風險, 決策, 假設, 任務',
    ),
  },
  labels: {
    status: words('狀態, 文件狀態'),
    choice: words('狀態, 優先級, 優先順序, 重要性, 風險, 影響, 類型, 類別'),
    date: words('日期, 建立日期, 更新日期, 建立時間, 更新時間, 最後更新'),
    day: words('日期'),
    owner: words('作者, 負責人, 撰寫人, 責任人'),
    aside: words('理由, 原因, 備註, 說明, 背景, 範例, 使用者故事'),
    id: words('編號, 識別碼, 序號'),
    name: words('名稱, 標題, 需求名稱, 功能名稱'),
  },
  questions: {
    sections: words(
      '開放問題, 開放性問題, 待解決問題, 待解決的問題, 未解決問題, 未解決的問題, 待確認問題, 待確認事項, 待定問題, 遺留問題',
    ),
    answers: words('答案, 回答, 決定, 結論, 解決方案'),
    settled: words('已回答, 已決定, 已解決, 已確認, 已關閉'),
    none: words('無, 暫無, 不適用'),
  },
  numbers: {
    and: words('和, 與, 及, 或, 以及, 或者'),
    through: words('到, 至'),
  },
  tables: {
    matrix: words('追溯, 追蹤, 矩陣, 對應'),
    tasks: words('任務, 工作項, 步驟'),
    describing: words('描述, 說明, 需求, 名稱, 標題, 功能, 內容, 標準'),
    relating: words('組件, 元件, 模組, 實作, 測試, 狀態, 檔案, 任務, 依賴, 來源, 驗證, 覆蓋'),
  },
  options: {
    all: words(`
      草稿, 審查中, 審核中, 待審查, 待審核, 已核准, 已批准, 已拒絕, 已實作, 未開始, 進行中, 已完成, 已關閉, 待處理, 高, 中, 低, 必須, 應該, 可以, 是, 否, 有, 無
    `),
    authors: words('草稿, 審查中, 審核中, 待審查, 已核准, 已批准, 已拒絕, 已實作'),
    drafting: words('草稿, 草案, 起草中, 撰寫中'),
    reviewing: words('審查中, 審核中, 待審查, 待審核, 待核准'),
    settled: words('已核准, 已批准, 已實作, 已完成, 已發布'),
  },
  prompts: {
    deferred: words(''),
    putOff: words('待定, 待補充, 待確認, 待完善, 待填寫'),
    nouns: words(`
      版本, 背景, 標題, 編號, 步驟, 操作, 情境, 場景, 產品, 產品名稱, 部門, 參與者, 單位, 動作, 風險, 服務, 負責人, 公司, 功能, 功能名稱, 功能描述, 功能說明, 功能標題, 好處,
      價值, 角色, 結果, 介面, 客戶, 理由, 類別, 類型, 連結, 描述, 名稱, 目標, 模組, 模組名稱, 內容, 平台, 前置條件, 任務, 日期, 時間, 事件, 輸出, 輸入, 數量, 數值, 說明,
      條件, 團隊, 問題, 專案, 專案名稱, 系統, 系統名稱, 詳情, 回應, 姓名, 需求, 需求名稱, 需求描述, 影響, 使用者, 用戶, 使用者角色, 用戶角色, 優先級, 原因, 限制, 預期結果, 門檻,
      指標, 狀態, 元件, 作者, 金額, 百分比, 備註, 範例, 目的, 業務價值
    `),
    ordinals: words('階段, 版本, 章節, 模組, 場景'),
    verbs: words(''),
    requests: words('描述, 填寫, 說明, 列出, 簡述, 闡述'),
    adjectives: words(''),
    leads: words(`
      作為, 作為一個, 身為, 身為一個, 我希望, 我想, 我想要, 我需要, 以便, 以便於, 從而, 使得, 為了, 當, 則, 那麼, 如果, 應, 應該, 必須, 能夠, 可以, 需要, 支援, 系統應,
      系統必須, 提供, 透過, 使用, 在, 對, 給定, 假設, 並且, 或, 和, 與, 由, 從, 到, 至
    `),
    mentions: words(''),
    counting: words(''),
    trails: words('應, 應該, 必須, 能夠, 可以, 需要, 時, 的, 後, 前, 並, 以內, 以上, 以下, 內, 中'),
    references: words('圖, 表, 章, 節, 附錄'),
    examples: words('例如, 比如, 例：, 例:, 如：, 範例：, 範例:'),
    tags: words(''),
    things: words(''),
    date: words(''),
  },
  written: {
    notApplicable: '不適用',
    because: '不適用，因為{reason}',
    causes: words('因為'),
    reason: '原因',
    retired: '已廢止',
    title: '標題',
  },
  statements: {
    modals: words('應, 應該, 應當, 必須, 須, 需, 需要, 不得, 能夠, 可以'),
    steps: words(''),
    triggers: words('當, 如果'),
    wants: words('我想, 我希望, 我要, 想要'),
    headings: words('需求, 要求, 驗收標準, 驗收條件'),
    units: words('秒, 毫秒, 分鐘, 小時, 個, %'),
    roles: {
      given: words('給定, 假設'),
      event: words('當'),
      condition: words('如果, 若'),
      state: words('期間'),
      feature: words('在包含, 若包含'),
      then: words('那麼, 則'),
      subject: words('系統, 本系統'),
      shall: words('應, 應當, 必須, 須'),
    },
  },
  vague: {
    speed: words('快速, 迅速, 盡快, 儘快, 及時, 高效能'),
    swift: words(''),
    ease: words('易用, 易於使用, 使用者友善, 友善的, 直覺, 直觀, 便捷, 輕鬆, 簡單易用'),
    quality: words('合理的, 適當的, 適當地, 合適的, 穩健, 流暢, 良好的, 高效, 高可用'),
    open: words('等等, 必要時, 如有需要, 盡可能, 儘可能, 盡量, 儘量, 視情況, 酌情'),
    timed: words(''),
    terms: words('快速入口, 快速開始, 快速入門, 快速排序, 快速導覽, 快速通道, 快速回覆, 快速操作, 快速篩選, 提高效能'),
  },
};
