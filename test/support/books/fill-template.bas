REM Types the cells that typed-cells.ts lists into the template, in LibreOffice, and saves the workbook.
REM See data/examples/README.md for how it is run. FOLDER is the URL of the folder with cells.txt and template.xlsx.
Const FOLDER = "file:///tmp/suanpan-workbook/"

Function Named(name As String, value) As Object
  Dim property As New com.sun.star.beans.PropertyValue
  property.Name = name
  property.Value = value
  Named = property
End Function

REM Backslash n is a new line, two backslashes are one.
Function Unmarked(text As String) As String
  Dim result As String, i As Long, c As String
  i = 1
  Do While i <= Len(text)
    c = Mid(text, i, 1)
    If c = "\" Then
      i = i + 1
      c = Mid(text, i, 1)
      If c = "n" Then c = Chr(10)
    End If
    result = result & c
    i = i + 1
  Loop
  Unmarked = result
End Function

Sub FillTemplate
  Dim book, files, stream, parts, cell, formats, format, locale As New com.sun.star.lang.Locale
  book = StarDesktop.loadComponentFromURL(FOLDER & "template.xlsx", "_blank", 0, Array(Named("Hidden", True)))
  formats = book.NumberFormats
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  stream = createUnoService("com.sun.star.io.TextInputStream")
  stream.setInputStream(files.openFileRead(FOLDER & "cells.txt"))
  stream.setEncoding("UTF-8")
  Do While Not stream.isEOF()
    parts = Split(stream.readLine(), Chr(9))
    If UBound(parts) = 4 Then
      cell = book.Sheets.getByName(parts(0)).getCellByPosition(CLng(parts(2)), CLng(parts(1)))
      If parts(3) = "@" Then
        cell.setString(Unmarked(parts(4)))
      Else
        cell.setFormula(parts(4))
        format = formats.queryKey(parts(3), locale, False)
        If format = -1 Then format = formats.addNew(parts(3), locale)
        cell.NumberFormat = format
      End If
    End If
  Loop
  stream.closeInput()
  book.storeToURL(FOLDER & "filled.xlsx", Array(Named("FilterName", "Calc MS Excel 2007 XML")))
  book.close(True)
  StarDesktop.terminate()
End Sub
