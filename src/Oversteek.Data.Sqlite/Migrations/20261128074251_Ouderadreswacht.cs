using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Ouderadreswacht : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "bekend_adres_versleuteld",
                table: "ouderportaalcode",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "door",
                table: "ouderportaalcode",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "geldig_vanaf",
                table: "ouderportaalcode",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.Sql(Logboekslot.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "bekend_adres_versleuteld",
                table: "ouderportaalcode");

            migrationBuilder.DropColumn(
                name: "door",
                table: "ouderportaalcode");

            migrationBuilder.DropColumn(
                name: "geldig_vanaf",
                table: "ouderportaalcode");
        }
    }
}
