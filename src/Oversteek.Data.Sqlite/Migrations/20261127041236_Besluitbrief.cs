using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Besluitbrief : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "naast_elkaar",
                table: "brugklas",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "besluitbrief",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    schooljaar = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    leerling_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    aanmelding_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stand = table.Column<int>(type: "INTEGER", nullable: false),
                    brugklas = table.Column<Guid>(type: "TEXT", nullable: true),
                    afwijsreden = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    op = table.Column<long>(type: "INTEGER", nullable: false),
                    afgedrukt_op = table.Column<long>(type: "INTEGER", nullable: true),
                    inhoud_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_besluitbrief", x => x.id);
                    table.ForeignKey(
                        name: "fk_besluitbrief_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_besluitbrief_aanmelding_id_stand",
                table: "besluitbrief",
                columns: new[] { "aanmelding_id", "stand" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_besluitbrief_leerling_id",
                table: "besluitbrief",
                column: "leerling_id");

            migrationBuilder.CreateIndex(
                name: "ix_besluitbrief_organisatie_id_schooljaar",
                table: "besluitbrief",
                columns: new[] { "organisatie_id", "schooljaar" });

            migrationBuilder.Sql(Logboekslot.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "besluitbrief");

            migrationBuilder.DropColumn(
                name: "naast_elkaar",
                table: "brugklas");
        }
    }
}
