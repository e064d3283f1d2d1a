/**
 * The order of elements that ECMA-376 prescribes, for what our files hold: charts (dml-chart), drawings (dml-main), slides
 * (pml), documents (wml), sheets (sml). A model names the children in order; `?`, `*`, `+` as in a regular expression,
 * `a|b` for either. PowerPoint and WPS repair or refuse files that break it, without saying where.
 */

const FILL = 'noFill|solidFill|gradFill|blipFill|pattFill|grpFill?';
const EFFECT = 'effectLst|effectDag?';
const RUN = `ln? ${FILL} ${EFFECT} highlight? uLnTx|uLn? uFillTx|uFill? latin? ea? cs? sym? hlinkClick? hlinkMouseOver? rtl? extLst?`;
const LINE = `${FILL} prstDash|custDash? round|bevel|miter? headEnd? tailEnd? extLst?`;
const TEXT = 'bodyPr lstStyle? p+';
const SHAPE = `xfrm? custGeom|prstGeom? ${FILL} ln? ${EFFECT} scene3d? sp3d? extLst?`;
const TREE = 'nvGrpSpPr grpSpPr sp|grpSp|graphicFrame|cxnSp|pic|contentPart* extLst?';
const LABELS =
  'numFmt? spPr? txPr? dLblPos? showLegendKey? showVal? showCatName? showSerName? showPercent? showBubbleSize? separator?';
const AXIS =
  'axId scaling delete? axPos majorGridlines? minorGridlines? title? numFmt? majorTickMark? minorTickMark? tickLblPos? spPr? txPr? crossAx crosses|crossesAt?';

/** By `prefix:name`, or by `prefix:parent>prefix:name` where the parent matters. */
export const MODELS: Readonly<Record<string, string>> = {
  'c:chartSpace':
    'date1904? lang? roundedCorners? AlternateContent? style? clrMapOvr? pivotSource? protection? chart spPr? txPr? externalData? printSettings? userShapes? extLst?',
  'c:chart':
    'title? autoTitleDeleted? pivotFmts? view3D? floor? sideWall? backWall? plotArea legend? plotVisOnly? dispBlanksAs? showDLblsOverMax? extLst?',
  // On a slide the name of a relationship, in a chart's own part the chart.
  'a:graphicData>c:chart': '',
  'c:plotArea':
    'layout? areaChart|barChart|lineChart|pieChart|scatterChart+ valAx|catAx|dateAx|serAx* dTable? spPr? extLst?',
  'c:barChart': 'barDir grouping? varyColors? ser* dLbls? gapWidth? overlap? serLines* axId axId extLst?',
  'c:lineChart':
    'grouping varyColors? ser* dLbls? dropLines? hiLowLines? upDownBars? marker? smooth? axId axId extLst?',
  'c:scatterChart': 'scatterStyle varyColors? ser* dLbls? axId axId extLst?',
  'c:barChart>c:ser':
    'idx order tx? spPr? invertIfNegative? pictureOptions? dPt* dLbls? trendline* errBars? cat? val? shape? extLst?',
  'c:lineChart>c:ser': 'idx order tx? spPr? marker? dPt* dLbls? trendline* errBars? cat? val? smooth? extLst?',
  'c:scatterChart>c:ser': 'idx order tx? spPr? marker? dPt* dLbls? trendline* errBars* xVal? yVal? smooth? extLst?',
  'c:catAx': `${AXIS} auto? lblAlgn? lblOffset? tickLblSkip? tickMarkSkip? noMultiLvlLbl? extLst?`,
  'c:valAx': `${AXIS} crossBetween? majorUnit? minorUnit? dispUnits? extLst?`,
  'c:scaling': 'logBase? orientation? max? min? extLst?',
  'c:dLbls': `dLbl* delete? ${LABELS} showLeaderLines? leaderLines? extLst?`,
  'c:dLbl': `idx delete? layout? tx? ${LABELS} extLst?`,
  'c:dPt': 'idx invertIfNegative? marker? bubble3D? explosion? spPr? pictureOptions? extLst?',
  'c:ser>c:marker': 'symbol? size? spPr? extLst?',
  'c:title': 'tx? layout? overlay? spPr? txPr? extLst?',
  'c:legend': 'legendPos? legendEntry* layout? overlay? spPr? txPr? extLst?',
  'c:legendEntry': 'idx delete? txPr? extLst?',
  'c:tx': 'strRef|rich|v',
  'c:cat': 'multiLvlStrRef|numRef|numLit|strRef|strLit',
  'c:xVal': 'multiLvlStrRef|numRef|numLit|strRef|strLit',
  'c:val': 'numRef|numLit',
  'c:yVal': 'numRef|numLit',
  'c:strRef': 'f strCache? extLst?',
  'c:numRef': 'f numCache? extLst?',
  'c:multiLvlStrRef': 'f multiLvlStrCache? extLst?',
  'c:strCache': 'ptCount? pt* extLst?',
  'c:numCache': 'formatCode? ptCount? pt* extLst?',
  'c:pt': 'v',
  'c:spPr': SHAPE,
  'c:txPr': TEXT,
  'c:rich': TEXT,
  'a:ln': LINE,
  'a:lnL': LINE,
  'a:lnR': LINE,
  'a:lnT': LINE,
  'a:lnB': LINE,
  'a:rPr': RUN,
  'a:defRPr': RUN,
  'a:endParaRPr': RUN,
  'a:bodyPr': 'prstTxWarp? noAutofit|normAutofit|spAutoFit? scene3d? sp3d|flatTx? extLst?',
  'a:p': 'pPr? r|br|fld* endParaRPr?',
  'a:r': 'rPr? t',
  'a:pPr':
    'lnSpc? spcBef? spcAft? buClrTx|buClr? buSzTx|buSzPct|buSzPts? buFontTx|buFont? buNone|buAutoNum|buChar|buBlip? tabLst? defRPr? extLst?',
  'a:tbl': 'tblPr? tblGrid tr*',
  'a:tc': 'txBody? tcPr? extLst?',
  'a:txBody': TEXT,
  'a:tcPr': `lnL? lnR? lnT? lnB? lnTlToBr? lnBlToTr? cell3D? ${FILL} headers? extLst?`,
  'p:sld': 'cSld clrMapOvr? transition? timing? extLst?',
  'p:cSld': 'bg? spTree custDataLst? controls? extLst?',
  'p:spTree': TREE,
  'p:grpSp': TREE,
  'p:sp': 'nvSpPr spPr style? txBody? extLst?',
  'p:pic': 'nvPicPr blipFill spPr style? extLst?',
  'p:graphicFrame': 'nvGraphicFramePr xfrm graphic extLst?',
  'p:spPr': SHAPE,
  'p:txBody': TEXT,
  'p:blipFill': 'blip? srcRect? tile|stretch?',
  'w:pPr':
    'pStyle? keepNext? keepLines? pageBreakBefore? framePr? widowControl? numPr? suppressLineNumbers? pBdr? shd? tabs? suppressAutoHyphens? kinsoku? wordWrap? overflowPunct? topLinePunct? autoSpaceDE? autoSpaceDN? bidi? adjustRightInd? snapToGrid? spacing? ind? contextualSpacing? mirrorIndents? suppressOverlap? jc? textDirection? textAlignment? textboxTightWrap? outlineLvl? divId? cnfStyle? rPr? sectPr? pPrChange?',
  'w:tbl': 'tblPr tblGrid tr*',
  'w:tblPr':
    'tblStyle? tblpPr? tblOverlap? bidiVisual? tblStyleRowBandSize? tblStyleColBandSize? tblW? jc? tblCellSpacing? tblInd? tblBorders? shd? tblLayout? tblCellMar? tblLook? tblCaption? tblDescription?',
  'w:tcPr':
    'cnfStyle? tcW? gridSpan? hMerge? vMerge? tcBorders? shd? noWrap? tcMar? textDirection? tcFitText? vAlign? hideMark?',
  'w:tc': 'tcPr? p|tbl+',
  'w:sectPr':
    'headerReference|footerReference* footnotePr? endnotePr? type? pgSz? pgMar? paperSrc? pgBorders? lnNumType? pgNumType? cols? formProt? vAlign? noEndnote? titlePg? textDirection? bidi? rtlGutter? docGrid?',
  ':worksheet':
    'sheetPr? dimension? sheetViews? sheetFormatPr? cols? sheetData sheetProtection? autoFilter? sortState? mergeCells? phoneticPr? conditionalFormatting* dataValidations? hyperlinks? printOptions? pageMargins? pageSetup? headerFooter? rowBreaks? colBreaks? drawing? legacyDrawing? tableParts? extLst?',
  ':workbook':
    'fileVersion? fileSharing? workbookPr? workbookProtection? bookViews? sheets functionGroups? externalReferences? definedNames? calcPr? extLst?',
  ':styleSheet':
    'numFmts? fonts? fills? borders? cellStyleXfs? cellXfs? cellStyles? dxfs? tableStyles? colors? extLst?',
};
