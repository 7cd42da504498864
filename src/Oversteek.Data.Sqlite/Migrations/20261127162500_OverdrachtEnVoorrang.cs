using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OverdrachtEnVoorrang : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "voorrang",
                table: "brugklasbeheer",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "voorrangvoorstel",
                table: "brugklasbeheer",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "indeling",
                table: "aanmelding",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "osobestand_op",
                table: "aanmelding",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_aanmelding_indeling",
                table: "aanmelding",
                column: "indeling");

            migrationBuilder.Sql(Logboekslot.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_aanmelding_indeling",
                table: "aanmelding");

            migrationBuilder.DropColumn(
                name: "voorrang",
                table: "brugklasbeheer");

            migrationBuilder.DropColumn(
                name: "voorrangvoorstel",
                table: "brugklasbeheer");

            migrationBuilder.DropColumn(
                name: "indeling",
                table: "aanmelding");

            migrationBuilder.DropColumn(
                name: "osobestand_op",
                table: "aanmelding");
        }
    }
}
